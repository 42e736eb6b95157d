package dev.plantao.functions.letters;

/// Breaks the desk's own sentences into lines for the plain text. Only at spaces, so that an
/// address or an id is never torn, however long it is.
final class Wrapping {
  /// Characters per line: with two levels of `> ` it still fits the 80 columns of a terminal.
  static final int WIDTH = 72;

  private Wrapping() {}

  static String wrap(String sentence) {
    return wrap(sentence, 0);
  }

  /// With every line after the first indented, as an item of a list is.
  static String wrap(String sentence, int indent) {
    var lines = new StringBuilder();
    int column = indent;
    for (var word : sentence.split(" ", -1)) {
      int width = word.codePointCount(0, word.length());
      if (lines.isEmpty()) {
        column += width;
      } else if (column + 1 + width > WIDTH) {
        lines.append('\n').repeat(' ', indent);
        column = indent + width;
      } else {
        lines.append(' ');
        column += 1 + width;
      }
      lines.append(word);
    }
    return lines.toString();
  }
}
