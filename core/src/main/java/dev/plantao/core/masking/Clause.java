package dev.plantao.core.masking;

/// Where what is said of something ends.
final class Clause {
  private Clause() {}

  /// Whether nothing more is said of this run: its clause ends, or goes on with another.
  static boolean closes(Source source, Span run) {
    if (run.ends(",.;!?)")
        || Chars.lineEnd(source.at(source.skipBlanks(run.end())))
        || Spelled.remark(source, run.end())) {
      return true;
    }
    var next = source.next(run.end());
    return next != null
        && (source.at(next.start()) == '('
            || next.core().any(Sense.BREAKS.bit() | Sense.SPELLS.bit() | Sense.TAKEN.bit()));
  }
}
