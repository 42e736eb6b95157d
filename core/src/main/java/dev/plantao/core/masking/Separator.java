package dev.plantao.core.masking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between a name and its value.
///
/// @param end after it and after the blanks behind it
record Separator(Sort sort, int end) {
  /// How surely a value follows.
  enum Sort {
    /// An equals sign or an arrow.
    EQUALS,
    /// A colon.
    COLON,
    /// A name in quotes and a comma, as in a call.
    COMMA,
    /// An option of a command line and a blank.
    OPTION,
    /// A word such as "is".
    WORD,
    /// A dash, a bar of a table, an end of line: a value may follow.
    WEAK
  }

  private static final int FEW = 5;

  private static final ByLetter EQUAL_SIGNS =
      new ByLetter(
          List.of(
              "===", "!==", ":=", "=>", "->", "==", "!=", "||=", "?=", "<-", "=", "\uff1d", "%3d",
              "&#61;", "\\u003d"),
          sign -> sign.charAt(0));

  static @Nullable Separator after(Source source, int start, int name) {
    int i = name;
    while (i < name + FEW && (Chars.quote(source.at(i)) || "])\\*".indexOf(source.at(i)) >= 0)) {
      i++;
    }
    boolean closed = i > name;
    if (source.at(i) == '[' && Chars.digit(source.at(i + 1))) {
      while (i < name + FEW * 2 && source.at(i) != ']' && !Chars.lineEnd(source.at(i))) {
        i++;
      }
      i++;
    }
    int at = source.skipBlanks(i);
    // Most words are followed by a word: those need not be tried.
    if (!Chars.word(source.at(at))) {
      for (var sign : EQUAL_SIGNS.of(source.at(at))) {
        if (source.startsWith(sign, at)) {
          return new Separator(Sort.EQUALS, equalsEnd(source, at + sign.length()));
        }
      }
    }
    char c = source.at(at);
    int colons = at;
    while (colons < at + FEW && source.at(colons) == ':') {
      colons++;
    }
    if (colons > at && source.at(colons) == '=') {
      return new Separator(Sort.EQUALS, value(source, colons + 1));
    }
    if (c == ':' || c == '\uff1a') {
      int next = at + 1;
      return source.at(next) == ':' ? null : new Separator(Sort.COLON, value(source, next));
    }
    if (c == ',' && closed) {
      return new Separator(Sort.COMMA, value(source, at + 1));
    }
    if (c == '>' && at == i) {
      return new Separator(Sort.COLON, at + 1);
    }
    if (source.startsWith("value=", at)) {
      return new Separator(Sort.EQUALS, at + 6);
    }
    return spaced(source, start, i, at);
  }

  /// `NAME = = value` does not occur, but `"name":= "value"` and `= >` do.
  private static int equalsEnd(Source source, int at) {
    return value(source, at);
  }

  private static @Nullable Separator spaced(Source source, int start, int closed, int at) {
    char c = source.at(at);
    if (at > closed && ("-\u2013\u2014|~".indexOf(c) >= 0) && Chars.blank(source.at(at + 1))) {
      return new Separator(Sort.WEAK, source.skipBlanks(at + 1));
    }
    if (c == '|' || c == '\t') {
      return new Separator(Sort.WEAK, source.skipBlanks(at + 1));
    }
    if (at == closed) {
      return null;
    }
    if (source.at(start) == '-' && c != '-') {
      return new Separator(Sort.OPTION, at);
    }
    int end = at;
    while (end < source.length() && end < at + 10 && Chars.word(source.at(end))) {
      end++;
    }
    if ((source.word(at, end).cues() & Cue.SAYS.bit()) != 0
        && (Chars.blank(source.at(end)) || source.at(end) == ':')) {
      int next = source.at(end) == ':' ? end + 1 : end;
      return new Separator(Sort.WORD, value(source, next));
    }
    return new Separator(Sort.WEAK, at);
  }

  /// After blanks and at most one end of line.
  private static int value(Source source, int from) {
    int i = source.skipBlanks(from);
    if (source.at(i) == '\r') {
      i++;
    }
    if (source.at(i) == '\n' && i < source.length()) {
      i = source.skipBlanks(i + 1);
    }
    return i;
  }
}
