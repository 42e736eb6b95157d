package dev.plantao.core.masking;

import java.util.function.Consumer;

/// A plain word in capitals behind a word for passwords in capitals, where somebody reads from a
/// note.
final class Capitals {
  private static final int SHORTEST = 4;

  private final Source source;
  private final Consumer<Find> found;

  Capitals(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// "The note says PASSWORD GREENHOUSE".
  void after(Span word, Told before) {
    var next = source.next(word.end());
    if (next == null || !capitals(word) || !before.noted() || !capitals(next.core())) {
      return;
    }
    var core = next.core();
    if (!core.ordinary() && !core.any(-1) && core.end() - core.start() >= SHORTEST) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  private boolean capitals(Span word) {
    for (int i = word.start(); i < word.end(); i++) {
      if (!Chars.capital(source.at(i))) {
        return false;
      }
    }
    return true;
  }
}
