package dev.plantao.core.masking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text to look through, and the same in lower case, character by character.
///
/// Open only so that tests can count the looks at it.
class Source {
  /// Runs that are remembered: more than any rule reads ahead of another; a power of two.
  private static final int RUNS = 64;

  /// Characters of a run that is read for words: what is longer is none.
  static final int LONGEST_RUN = 200;

  private final String text;
  private final char[] chars;
  private final String lower;
  private final List<MarkReader.Mark> marks;
  private final Cover cover;
  private final Seen<Word> words;

  private final @Nullable Span[] runs = new Span[RUNS];

  /// How much was masked when they were read.
  private final int[] read = new int[RUNS];

  /// Which characters of ASCII stand in it, in lower case: one bit each.
  private long lowPresent;

  private long highPresent;

  Source(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    var small = lowered(chars.clone());
    this.lower = new String(small);
    this.words = new Seen<>(small, (word, start, end) -> new Word(word));
    this.marks = MarkReader.marks(text);
    this.cover = new Cover(chars.length, marks);
  }

  private char[] lowered(char[] all) {
    for (int i = 0; i < all.length; i++) {
      char c = all[i];
      c = Chars.lowered(c);
      all[i] = c;
      if (c < 64) {
        lowPresent |= 1L << c;
      } else if (c < 128) {
        highPresent |= 1L << c;
      }
    }
    return all;
  }

  String text() {
    return text;
  }

  String lower() {
    return lower;
  }

  final int length() {
    return chars.length;
  }

  /// The next run between blanks on this line; its beginning where it is longer than any word.
  @Nullable Span next(int from) {
    int start = skipBlanks(from);
    int slot = start & (RUNS - 1);
    var known = runs[slot];
    if (known != null && known.start() == start && read[slot] == cover.changes()) {
      return known;
    }
    int end = start;
    while (end < length() && end < start + LONGEST_RUN && !divides(end)) {
      end++;
    }
    if (end == start) {
      return null;
    }
    var run = known != null && known.is(start, end, marked(start, end)) ? known : run(start, end);
    runs[slot] = run;
    read[slot] = cover.changes();
    return run;
  }

  /// The run that ends there.
  Span run(int start, int end) {
    return marked(start, end) ? Span.marked(this, start, end) : new Span(this, start, end);
  }

  /// Whether runs end here: at blanks and line ends, but not at those within a secret.
  boolean divides(int i) {
    return Chars.space(at(i)) && !cover.masks(i);
  }

  /// Behind the mark that stands here, where one does, or else a character further.
  int beyond(int i) {
    return chars[i] == MarkReader.BRACKET ? Math.max(i + 1, cover.end(i)) : i + 1;
  }

  /// Whether this was masked before, or found in this reading.
  boolean hides(int i) {
    return cover.masks(i);
  }

  /// Whether all of this was.
  boolean hides(Find find) {
    return cover.masks(find.start(), find.end());
  }

  /// Takes what was found for a mark from now on.
  void hide(Find find) {
    cover.add(find.start(), find.end());
  }

  /// The word that stands there, in lower case.
  Word word(int start, int end) {
    return end > start ? words.at(start, end) : Word.NONE;
  }

  /// What is found out about words of it, capitals and small letters told apart.
  <T> Seen<T> seen(Seen.Reader<T> reader) {
    return new Seen<>(chars, reader);
  }

  List<MarkReader.Mark> marks() {
    return marks;
  }

  /// Whether a mark begins between these places: a secret was told there, and nothing new.
  boolean marked(int start, int end) {
    return cover.begins(start, end);
  }

  /// The character there; a line's end outside the text.
  char at(int i) {
    return i >= 0 && i < chars.length ? chars[i] : '\n';
  }

  /// Where this stands next; -1 where it does not. Most texts lack one of its characters, and are
  /// not searched.
  int find(String lowerCase, int from) {
    return holds(lowerCase) ? lower.indexOf(lowerCase, from) : -1;
  }

  /// Whether all of these characters stand somewhere, as far as ASCII goes.
  boolean holds(String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) {
      char c = lowerCase.charAt(i);
      if (c < 128 && ((c < 64 ? lowPresent : highPresent) & (1L << c)) == 0) {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(String lowerCase, int at) {
    return lower.startsWith(lowerCase, at);
  }

  /// After the blanks of this line.
  int skipBlanks(int from) {
    int i = from;
    while (i < chars.length && Chars.blank(chars[i])) {
      i++;
    }
    return i;
  }
}
