package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.List;

/// Finds the marks that stand for secrets which were masked before, so that they stay as they are:
/// `[masked-password]`, `[masked-api-key:EAAG…9xZb#a1b2c3]`.
///
/// Read strictly, so that nobody hides a secret by writing a mark around it.
final class MarkReader {
  static final String OPENING = "[masked-";
  static final char BRACKET = '[';
  static final char SPLIT = '\u2026';
  static final int LONGEST_END = 8;

  private static final int LONGEST_PRINT = 16;
  private static final List<SecretKind> KINDS = List.of(SecretKind.values());

  private MarkReader() {}

  /// A mark from here to before there.
  record Mark(int start, int end) {}

  static List<Mark> marks(String text) {
    var marks = new ArrayList<Mark>();
    int at = text.indexOf(OPENING);
    while (at >= 0) {
      int end = end(text, at);
      if (end > 0) {
        marks.add(new Mark(at, end));
      }
      at = text.indexOf(OPENING, Math.max(at + 1, end));
    }
    return marks;
  }

  private static int end(String text, int at) {
    for (var kind : KINDS) {
      int i = at + OPENING.length();
      if (text.startsWith(kind.label(), i)) {
        i += kind.label().length();
        if (i < text.length() && text.charAt(i) == ':' && kind.showsEnds()) {
          i = ends(text, i + 1);
        }
        if (i > 0 && i < text.length() && text.charAt(i) == ']') {
          return i + 1;
        }
      }
    }
    return -1;
  }

  private static int ends(String text, int from) {
    int i = run(text, from, LONGEST_END);
    if (i < text.length() && text.charAt(i) == SPLIT) {
      i = run(text, i + 1, LONGEST_END);
    }
    if (i < text.length() && text.charAt(i) == '#') {
      int print = i + 1;
      i = print;
      while (i < text.length() && i < print + LONGEST_PRINT && Chars.hex(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static int run(String text, int from, int most) {
    int i = from;
    while (i < text.length() && i < from + most && keepable(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /// Characters that can stand in a mark wherever it is written: in a mail, a page, an address.
  static boolean keepable(char c) {
    return Chars.token(c) || c == '*';
  }
}
