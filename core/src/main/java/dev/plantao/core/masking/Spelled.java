package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords of several words, of which it is said how they are spelled: "the quick brown llama
/// (with spaces)", "pippi langstrumpf mit Leerzeichen".
final class Spelled {
  /// Words of such a password, and of what is said of it.
  private static final int MOST = 6;

  private static final int REMARK = 3;

  private final Source source;
  private final Consumer<Find> found;

  Spelled(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// Reads on from the first word; whether there was such a remark in the same sentence.
  boolean from(Span first) {
    var last = first;
    for (int k = 0; k < MOST; k++) {
      if (remark(source, last.end())) {
        var end = last.core().end();
        found.accept(new Find(first.core().start(), end, SecretKind.PASSWORD));
        return true;
      }
      var next = source.next(last.end());
      if (next == null
          || next.marked()
          || last.ends(".!?;")
          || next.core().any(Sense.PASSWORD.bit())) {
        return false;
      }
      last = next;
    }
    return false;
  }

  /// Whether what comes next says how something is spelled.
  static boolean remark(Source source, int from) {
    int at = from;
    for (int k = 0; k < REMARK; k++) {
      var next = source.next(at);
      if (next == null) {
        return false;
      }
      if (next.core().is(Sense.SPELLS)) {
        return true;
      }
      if (!next.core().is(Cue.SPELLING) && source.at(next.start()) != '(') {
        return false;
      }
      at = next.end();
    }
    return false;
  }
}
