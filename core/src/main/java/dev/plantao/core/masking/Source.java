package dev.plantao.core.masking;

import java.util.BitSet;
import java.util.List;

/// A text to look through, and the same in lower case, character by character.
final class Source {
  private final String text;
  private final String lower;
  private final List<MarkReader.Mark> marks;
  private final BitSet marked = new BitSet();
  private long steps;

  Source(String text) {
    this.text = text;
    this.lower = lowered(text);
    this.marks = MarkReader.marks(text);
    marks.forEach(mark -> marked.set(mark.start()));
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

  List<MarkReader.Mark> marks() {
    return marks;
  }

  /// Whether a mark begins between these places: a secret was told there, and nothing new.
  boolean marked(int start, int end) {
    if (marks.isEmpty()) {
      return false;
    }
    // Place by place: the next mark may be far away, and this is asked for every word.
    for (int i = Math.max(0, start); i < end; i++) {
      if (marked.get(i)) {
        return true;
      }
    }
    return false;
  }

  /// How many characters were looked at: what a text costs, whatever the machine.
  long steps() {
    return steps;
  }

  /// The character there; a line's end outside the text.
  char at(int i) {
    steps++;
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
