package dev.plantao.core.masking;

import org.jspecify.annotations.Nullable;

/// What was found out about words of a text, so that a word that stands there again costs neither a
/// new string nor a new look. Only the latest words are kept, each in one of the two places that
/// its characters say: the third that comes there puts the first out.
final class Seen<T> {
  /// At most; a power of two.
  private static final int PLACES = 512;

  /// Characters for which one place is enough.
  private static final int SPARSE = 4;

  /// An odd number, as `String.hashCode` uses.
  private static final int FACTOR = 31;

  private final char[] text;
  private final Reader<T> reader;
  private final @Nullable Entry<T>[] entries;

  /// A word, and where it stood last: there it is compared, since that was not long ago.
  private static final class Entry<T> {
    private final int hash;
    private final int length;
    private final T answer;
    private int start;

    Entry(int hash, int start, int length, T answer) {
      this.hash = hash;
      this.start = start;
      this.length = length;
      this.answer = answer;
    }
  }

  /// @param text which must not change
  @SuppressWarnings("unchecked") // An array of a generic type is made of the raw one.
  Seen(char[] text, Reader<T> reader) {
    this.text = text;
    this.reader = reader;
    int places = Math.clamp(Integer.highestOneBit(text.length / SPARSE + 1), 2, PLACES);
    this.entries = (Entry<T>[]) new Entry<?>[places];
  }

  /// Finds out about a word that was not seen before, or not lately.
  @FunctionalInterface
  interface Reader<T> {
    T read(String word, int start, int end);
  }

  /// What the reader says of the word that stands there.
  T at(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * FACTOR + text[i];
    }
    int place = (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (entries.length - 1);
    var known = entries[place];
    if (known != null && is(known, hash, start, end)) {
      known.start = start;
      return known.answer;
    }
    var other = entries[place ^ 1];
    if (other != null && is(other, hash, start, end)) {
      other.start = start;
      return other.answer;
    }
    var answer = reader.read(new String(text, start, end - start), start, end);
    entries[place ^ 1] = known;
    entries[place] = new Entry<>(hash, start, end - start, answer);
    return answer;
  }

  private boolean is(Entry<T> known, int hash, int start, int end) {
    if (known.hash != hash || known.length != end - start) {
      return false;
    }
    for (int i = 0; i < known.length; i++) {
      if (text[known.start + i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
