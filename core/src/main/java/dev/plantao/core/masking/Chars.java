package dev.plantao.core.masking;

/// Sorts of characters.
final class Chars {
  /// Those beyond ASCII.
  private static final String QUOTES =
      "\u00b4\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb";

  private Chars() {}

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean lower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean latin(char c) {
    return lower(c) || upper(c);
  }

  static boolean alnum(char c) {
    return latin(c) || digit(c);
  }

  static boolean hex(char c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /// What base64 in either alphabet, an identifier or a token is made of.
  static boolean token(char c) {
    return alnum(c) || c == '_' || c == '-';
  }

  static boolean base64(char c) {
    return alnum(c) || c == '+' || c == '/' || c == '=';
  }

  /// A letter of any script or a digit.
  static boolean word(char c) {
    return c < 128 ? alnum(c) : Character.isLetterOrDigit(c);
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  static boolean space(char c) {
    return blank(c) || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  static boolean lineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  static boolean quote(char c) {
    return c < 128 ? c == '"' || c == '\'' || c == '`' : QUOTES.indexOf(c) >= 0;
  }

  /// Whether this quote ends what that one began.
  static boolean closes(char opening, char c) {
    return switch (opening) {
      case '\u201c', '\u201e', '\u201d', '\u201f' -> c == '\u201d' || c == '\u201c' || c == '"';
      case '\u2018', '\u201a', '\u2019' -> c == '\u2019' || c == '\u2018';
      case '\u00ab' -> c == '\u00bb';
      case '\u00bb' -> c == '\u00ab';
      default -> c == opening;
    };
  }
}
