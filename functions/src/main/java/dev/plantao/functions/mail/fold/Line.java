package dev.plantao.functions.mail.fold;

/// One line of a text, with what the folding asks of it.
///
/// @param raw as written
/// @param bare without surrounding space, emphasis marks and invisible characters, and cut to
///   [#LONGEST] characters: what is longer is prose, and no pattern needs to see it all
record Line(String raw, String bare) {

  static final int LONGEST = 400;

  static Line of(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\ufeff', '\u1427' -> {
          // invisible, or a mail tracker's dot
        }
        case '\u202a', '\u202b', '\u202c', '\u202d', '\u202e' -> {
          // marks of reading direction
        }
        case '\u00a0', '\u202f', '\t' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return new Line(raw, out.toString().strip());
  }

  boolean isBlank() {
    return bare.isEmpty();
  }

  /// As it stands in the result: without space at the end, and without marks nobody sees.
  String shown() {
    return isBlank() ? "" : raw.stripTrailing();
  }

  boolean isLong() {
    return raw.length() > LONGEST;
  }

  /// Marked as quoted: `>`, or the bar of a few clients.
  boolean isQuoted() {
    return (bare.startsWith(">") && !isArrow()) || bare.equals("|") || bare.startsWith("| ");
  }

  /// `>>> like this <<<` is decoration.
  private boolean isArrow() {
    return bare.startsWith(">>") && bare.endsWith("<<");
  }

  /// Without quote marks.
  String unquoted() {
    int i = 0;
    while (i < bare.length()
        && (bare.charAt(i) == '>' || bare.charAt(i) == '|' || bare.charAt(i) == ' ')) {
      i++;
    }
    return bare.substring(i);
  }
}
