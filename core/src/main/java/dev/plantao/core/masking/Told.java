package dev.plantao.core.masking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The last words before a word for "password": the password may have come first.
final class Told {
  private static final int FAR = 6;

  private final Source source;
  private final Consumer<Find> found;
  private final Deque<Span> last = new ArrayDeque<>();

  Told(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  void forget() {
    last.clear();
  }

  void remember(Span run) {
    last.addFirst(run);
    if (last.size() > FAR) {
      last.removeLast();
    }
  }

  /// Whether the last word makes another thing of the next: "palabra clave" is no "clave".
  boolean qualifies() {
    return !last.isEmpty() && last.getFirst().core().is(Sense.OTHER);
  }

  /// Whether the last word and this one are one: "palavra passe".
  boolean halved() {
    return !last.isEmpty() && last.getFirst().core().is(Sense.FIRST_HALF);
  }

  /// Whether a name was given shortly before: "user ana pass …".
  boolean named() {
    if (last.size() < 2) {
      return false;
    }
    var words = last.iterator();
    words.next();
    var name = words.next().core();
    return name.is(Sense.LOGIN) || name.lower().equals("u");
  }

  /// Whether somebody comes in with what was said last: "log in with ana".
  boolean entered() {
    for (var span : last) {
      if (span.core().any(Sense.ENTERS.bit() | Sense.LOGIN.bit())) {
        return true;
      }
    }
    return false;
  }

  /// Whether the phrase that is named here opens something: "recovery phrase".
  boolean secretly() {
    return !last.isEmpty() && last.getFirst().core().is(Sense.OPENING);
  }

  /// Whether somebody puts something into a field, or passwords are spoken of.
  boolean set() {
    for (var span : last) {
      if (span.core().any(Sense.PUTS.bit() | Sense.PASSWORD.bit())) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is written on something.
  boolean noted() {
    for (var span : last) {
      if (span.core().is(Sense.NOTES)) {
        return true;
      }
    }
    return false;
  }

  /// "The hint for my password is …": the next words tell no password.
  boolean hints() {
    int far = 0;
    for (var span : last) {
      if (far++ < 3 && span.core().is(Sense.HINT)) {
        return true;
      }
    }
    return false;
  }

  /// What looks like nothing but a password, a few words before: "logged in with Cherry#Blossom2,
  /// today the same password fails".
  void strange() {
    for (var span : last) {
      if (span.core().any(Sense.REFERENCES.bit())) {
        return;
      }
    }
    for (var span : last) {
      var core = span.core();
      if (core.is(Sense.PASSWORD) || span.closes()) {
        return;
      }
      if (core.made() && !core.code() && Aside.strange(source, core) && !named(span)) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
      }
    }
  }

  /// "The login is ana#Berg2": the name of a user, of an order.
  private boolean named(Span value) {
    boolean older = false;
    for (var span : last) {
      if (older && !span.core().is(Sense.IS)) {
        return span.core().is(Sense.IDS);
      }
      older |= span == value;
    }
    return false;
  }

  /// A plain word or one in quotes before "as my password", where somebody gives it to a field.
  private boolean taken(Span run) {
    var core = run.core();
    int letters = core.start();
    while (letters < core.end() && Character.isLetter(source.at(letters))) {
      letters++;
    }
    boolean loud = letters == core.end() - 1 && source.at(letters) == '!';
    if (letters - core.start() < 4 || core.any(-1) || core.ordinary() || run.ends(",;.")) {
      return false;
    }
    if (loud || Chars.quote(source.at(run.start()))) {
      return loud || letters == core.end();
    }
    var before = before(run);
    return letters == core.end()
        && Character.isLowerCase(source.at(core.start()))
        && before != null
        && !before.ends(",.;:")
        && gives(before.core());
  }

  private @Nullable Span before(Span run) {
    boolean older = false;
    for (var span : last) {
      if (older) {
        return span;
      }
      older = span == run;
    }
    return null;
  }

  private static boolean gives(Span core) {
    return core.any(Sense.PUTS.bit() | Sense.ALWAYS.bit() | Sense.PERSON.bit())
        || switch (core.lower()) {
          case "had", "have", "has", "hab", "habe", "hatte", "hat", "tinha", "tenho" -> true;
          case "tenía", "tengo", "была", "был", "стоит" -> true;
          default -> false;
        };
  }

  /// "Tr0ub4dor is my current password", "Tr0ub4dor as my password": read backwards, owners, then a
  /// verb, then the password.
  void owned() {
    boolean verb = false;
    boolean as = false;
    for (var span : last) {
      var core = span.core();
      var lower = core.lower();
      if (!verb && (core.is(Sense.IS) || core.is(Sense.TAKEN))) {
        verb = true;
        as = core.is(Sense.TAKEN);
      } else if (!verb && !core.is(Sense.OWNER)) {
        return;
      } else if (verb && !lower.equals("в")) { // "… в качестве пароля"
        if ((core.made() && !core.file()) || (as && taken(span))) {
          found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
        }
        return;
      }
    }
  }
}
