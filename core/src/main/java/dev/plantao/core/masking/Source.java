package dev.plantao.core.masking;

/// A text to look through, and the same in lower case, character by character.
final class Source {
  private final String text;
  private final String lower;

  Source(String text) {
    this.text = text;
    this.lower = lowered(text);
  }

  private static String lowered(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }

  String text() {
    return text;
  }

  String lower() {
    return lower;
  }

  int length() {
    return text.length();
  }

  /// The character there; a line's end outside the text.
  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  boolean startsWith(String lowerCase, int at) {
    return lower.startsWith(lowerCase, at);
  }

  /// After the blanks of this line.
  int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && Chars.blank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
