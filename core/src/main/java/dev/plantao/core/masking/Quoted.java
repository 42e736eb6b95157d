package dev.plantao.core.masking;

import org.jspecify.annotations.Nullable;

/// What stands in quotes behind a word for passwords or behind "enter": one word or several, and no
/// message of a screen.
record Quoted(Source source, Heard heard) {
  private static final int LONGEST = 64;
  private static final int SHORTEST = 4;

  /// What is told in the quotes that begin with this run; null where nothing is.
  @Nullable Span at(Span run) {
    int from = source.at(run.start()) == '(' ? run.start() + 1 : run.start();
    char opening = source.at(from);
    if (!Chars.quote(opening) || !(asked() || entered())) {
      return null;
    }
    int start = from + 1;
    int end = closing(opening, start);
    if (end < 0 || said(start, end) || (shown() && !heard.noted())) {
      return null;
    }
    var core = new Span(source, start, end);
    boolean word = source.text().indexOf(' ', start, end) < 0;
    return word && core.madeUp().compareTo(MadeUp.ODD) >= 0 ? null : core;
  }

  /// Whether nothing more is needed to be sure of it.
  boolean sure() {
    return entered() || heard.vaguely();
  }

  private boolean asked() {
    return heard.last().any(Sense.PASSWORD.bit() | Sense.PHRASE.bit()) || heard.lead().gives();
  }

  private boolean entered() {
    return heard.lead() == Lead.WITH && heard.entering();
  }

  /// "In the log stands only …": what is quoted was on a screen.
  boolean shown() {
    return shows(heard.last()) || shows(heard.lastButOne());
  }

  private static boolean shows(Span core) {
    return core.is(Cue.SHOWS) || core.is(Cue.QUOTES);
  }

  private int closing(char opening, int start) {
    for (int i = start; i < start + LONGEST && !Chars.lineEnd(source.at(i)); i++) {
      if (Chars.closes(opening, source.at(i)) && !Chars.word(source.at(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /// Whether it says something about passwords, rather than being one.
  private boolean said(int start, int end) {
    int at = start;
    int unknown = 0;
    while (at < end) {
      var next = source.next(at);
      if (next == null) {
        return true;
      }
      var core = new Span(source, next.start(), Math.min(end, next.end())).core();
      if ((core.ordinary() && !core.is(Sense.FILLER))
          || core.any(Sense.LOGIN.bit() | Sense.NEGATION.bit())) {
        return true;
      }
      unknown += core.any(-1) ? 0 : 1;
      at = next.end();
    }
    return unknown == 0 || end - start < SHORTEST;
  }
}
