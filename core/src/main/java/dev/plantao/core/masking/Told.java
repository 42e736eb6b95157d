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

  void remember(int start, int end) {
    last.addFirst(new Span(start, end));
    if (last.size() > FAR) {
      last.removeLast();
    }
  }

  /// Whether the last word makes another thing of the next: "palabra clave" is no "clave".
  boolean qualifies() {
    return !last.isEmpty() && Vocabulary.other(last.getFirst().core(source).lower(source));
  }

  /// Whether the last word and this one are one: "palavra passe".
  boolean halved() {
    return !last.isEmpty() && Vocabulary.firstHalf(last.getFirst().core(source).lower(source));
  }

  /// Whether a name was given shortly before: "user ana pass …".
  boolean named() {
    if (last.size() < 2) {
      return false;
    }
    var words = last.iterator();
    words.next();
    var name = words.next().core(source).lower(source);
    return Vocabulary.login(name) || name.equals("u");
  }

  /// Whether somebody comes in with what was said last: "log in with ana".
  boolean entered() {
    for (var span : last) {
      if (Vocabulary.enters(span.core(source).lower(source))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the phrase that is named here opens something: "recovery phrase".
  boolean secretly() {
    return !last.isEmpty() && Vocabulary.opening(last.getFirst().core(source).lower(source));
  }

  /// "The hint for my password is …": the next words tell no password.
  boolean hints() {
    int far = 0;
    for (var span : last) {
      if (far++ < 3 && Vocabulary.hint(span.core(source).lower(source))) {
        return true;
      }
    }
    return false;
  }

  /// What looks like nothing but a password, a few words before: "logged in with Cherry#Blossom2,
  /// today the same password fails".
  void strange() {
    for (var span : last) {
      var core = span.core(source);
      if (Vocabulary.password(core.lower(source)) || span.closes(source)) {
        return;
      }
      if (core.made(source) && !core.code(source) && Aside.strange(source, core)) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
      }
    }
  }

  /// "Tr0ub4dor is my current password", "Tr0ub4dor as my password": read backwards, owners, then a
  /// verb, then the password.
  void owned() {
    boolean verb = false;
    for (var span : last) {
      var core = span.core(source);
      var lower = core.lower(source);
      if (!verb && (Vocabulary.copula(lower) || Vocabulary.taken(lower))) {
        verb = true;
      } else if (!verb && !Vocabulary.owner(lower)) {
        return;
      } else if (verb && !lower.equals("в")) { // "… в качестве пароля"
        if (core.made(source)) {
          found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
        }
        return;
      }
    }
  }
}
