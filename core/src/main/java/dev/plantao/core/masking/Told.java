package dev.plantao.core.masking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

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
      var core = span.core();
      if (core.is(Sense.PASSWORD) || span.closes()) {
        return;
      }
      if (core.made() && !core.code() && Aside.strange(source, core)) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
      }
    }
  }

  /// "Tr0ub4dor is my current password", "Tr0ub4dor as my password": read backwards, owners, then a
  /// verb, then the password.
  void owned() {
    boolean verb = false;
    for (var span : last) {
      var core = span.core();
      var lower = core.lower();
      if (!verb && (core.is(Sense.IS) || core.is(Sense.TAKEN))) {
        verb = true;
      } else if (!verb && !core.is(Sense.OWNER)) {
        return;
      } else if (verb && !lower.equals("в")) { // "… в качестве пароля"
        if (core.made() && !core.file()) {
          found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
        }
        return;
      }
    }
  }
}
