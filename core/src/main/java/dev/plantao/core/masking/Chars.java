package dev.plantao.core.masking;

/// Sorts of characters.
final class Chars {
  /// Where the alphabets end that nearly all texts are written in, Latin to Cyrillic: what is said
  /// of these characters is looked up.
  private static final int USUAL = 0x530;

  private static final int LETTER = 1;
  private static final int DIGIT = 1 << 1;
  private static final int SMALL = 1 << 2;
  private static final int CAPITAL = 1 << 3;
  private static final int QUOTE = 1 << 4;

  private static final byte[] SORTS = new byte[USUAL];
  private static final char[] LOWERED = new char[USUAL];

  static {
    for (char c = 0; c < USUAL; c++) {
      LOWERED[c] = Character.toLowerCase(c);
      SORTS[c] = (byte) sort(c);
    }
  }

  private Chars() {}

  private static int sort(char c) {
    return (Character.isLetter(c) ? LETTER : 0)
        | (Character.isDigit(c) ? DIGIT : 0)
        | (Character.isLowerCase(c) ? SMALL : 0)
        | (Character.isUpperCase(c) ? CAPITAL : 0)
        | (quotes(c) ? QUOTE : 0);
  }

  private static boolean quotes(char c) {
    return switch (c) {
      case '"', '\'', '`', '\u00b4', '\u00ab', '\u00bb' -> true;
      case '\u2018', '\u2019', '\u201a', '\u201c', '\u201d', '\u201e', '\u201f' -> true;
      default -> false;
    };
  }

  private static boolean is(char c, int sorts) {
    return ((c < USUAL ? SORTS[c] : sort(c)) & sorts) != 0;
  }

  /// A letter of any script.
  static boolean letter(char c) {
    return is(c, LETTER);
  }

  /// A small letter of any script.
  static boolean small(char c) {
    return is(c, SMALL);
  }

  static boolean capital(char c) {
    return is(c, CAPITAL);
  }

  static char lowered(char c) {
    return c < USUAL ? LOWERED[c] : Character.toLowerCase(c);
  }

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
    return is(c, LETTER | DIGIT);
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  static boolean space(char c) {
    return c <= ' '
        ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
        : c >= 128 && (c == '\u00a0' || c == '\u2028' || c == '\u2029');
  }

  static boolean lineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  static boolean quote(char c) {
    return is(c, QUOTE);
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
