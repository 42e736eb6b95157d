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
