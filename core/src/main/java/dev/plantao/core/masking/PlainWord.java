package dev.plantao.core.masking;

/// A word without digits or signs that is told as a password: only where nothing else follows it.
record PlainWord(Source source) {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 32;

  /// Whether it is no word of the sort that says how a password is.
  ///
  /// @param colon whether a sign leads to it
  boolean told(Span token, Span core, boolean colon) {
    int length = core.end() - core.start();
    if (length < SHORTEST
        || length > LONGEST
        || core.any(~Sense.MEMORY.bit())
        || core.ordinary()
        || core.address()) {
      return false;
    }
    if (Value.placeholder(source, core.start(), core.end())
        || token.ends(":")
        || core.count().letters() == 0
        || hyphen(core)) {
      return false;
    }
    int rest = source.skipBlanks(token.end());
    return Chars.lineEnd(source.at(rest))
        || token.ends(".,;!)")
        || (colon && source.at(rest) == '/')
        || goesOn(token);
  }

  /// "The password is admin": what devices come with.
  boolean builtIn(Span token, Span core, Span previous, boolean colon) {
    return core.is(Sense.BUILT_IN)
        && (colon || previous.empty() || previous.any(Sense.IS.bit() | Sense.FILLER.bit()))
        && Clause.closes(source, token);
  }

  private boolean hyphen(Span span) {
    return source.text().indexOf('-', span.start(), span.end()) >= 0;
  }

  /// Whether another clause begins behind this word, or it is said how the word is spelled.
  private boolean goesOn(Span token) {
    var next = source.next(token.end());
    return next != null
        && (source.at(next.start()) == '('
            || next.core().any(Sense.BREAKS.bit() | Sense.SPELLS.bit()));
  }
}
