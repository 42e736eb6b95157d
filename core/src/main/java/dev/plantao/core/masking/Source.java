package dev.plantao.core.masking;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text to look through, and the same in lower case, character by character.
final class Source {
  /// Words that are remembered: more than any finder reads ahead of another; a power of two.
  private static final int WORDS = 64;

  private static final int LONGEST_WORD = 40;

  private final String text;
  private final String lower;
  private final List<MarkReader.Mark> marks;
  private final BitSet marked = new BitSet();
  private final @Nullable Word[] words = new Word[WORDS];
  private long steps;

  /// A word that was looked at: sentences are read from each of their words on, again and again.
  private record Word(int start, int end, String lower, boolean made) {}

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

  /// The word in lower case; nothing of what is too long for a word.
  String word(Span span) {
    return looked(span).lower();
  }

  /// As [Span#made] says.
  boolean made(Span span) {
    return looked(span).made();
  }

  private Word looked(Span span) {
    int slot = (span.start() * 31 + span.end()) & (WORDS - 1);
    var known = words[slot];
    if (known != null && known.start() == span.start() && known.end() == span.end()) {
      return known;
    }
    var word = lower.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_WORD));
    var said = span.end() - span.start() > LONGEST_WORD ? "" : word;
    var looked = new Word(span.start(), span.end(), said, span.drawn(this, said));
    words[slot] = looked;
    return looked;
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
