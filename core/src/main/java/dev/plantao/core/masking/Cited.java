package dev.plantao.core.masking;

import org.jspecify.annotations.Nullable;

/// What stands in quotes behind a word for passwords: one of a word or of several, or what a screen
/// said.
record Cited(Source source) {
  private static final int LONGEST = 64;
  private static final int SHORTEST = 3;

  /// What the quotes hold that begin here; null where that is no password.
  @Nullable Span at(int start) {
    int from = start + 1;
    for (int i = from; i < end(start) && !Chars.lineEnd(source.at(i)); i++) {
      if (Chars.closes(source.at(start), source.at(i)) && !Chars.word(source.at(i + 1))) {
        boolean said =
            i - from < SHORTEST || Value.placeholder(source, from, i) || sentence(from, i);
        return said ? null : new Span(source, from, i);
      }
    }
    return null;
  }

  /// Whether what is quoted here holds digits.
  ///
  /// @param beside whether that will do, or else it is to end its sentence, as no message of a
  ///   screen does: «белый кот 5»
  boolean numbered(int start, boolean beside) {
    int end = start + 1;
    boolean digit = false;
    while (end < end(start) && !Chars.closes(source.at(start), source.at(end))) {
      digit |= Chars.digit(source.at(end));
      end++;
    }
    char next = source.at(end + 1);
    boolean last = Chars.lineEnd(next) || next == '.';
    return digit && (beside || (last && Chars.small(source.at(start + 1))));
  }

  /// Whether more than a word is quoted here: what a screen said, more often than a password.
  boolean phrase(int start) {
    int end = start + 1;
    while (end < end(start) && !Chars.closes(source.at(start), source.at(end))) {
      if (Chars.space(source.at(end))) {
        return true;
      }
      end++;
    }
    return false;
  }

  private int end(int start) {
    return Math.min(source.length(), start + LONGEST);
  }

  private boolean sentence(int start, int end) {
    return source.word(start, end).ordinary()
        || (source.at(end - 1) == '.' && source.text().substring(start, end).contains(" "));
  }
}
