package dev.plantao.core.masking;

import org.jspecify.annotations.Nullable;

/// What was found out about words of a text, so that a word that stands there again costs neither a
/// new string nor a new look. Only the latest words are kept, each in the one place that its
/// characters say: those that come upon the same place put each other out.
final class Seen<T> {
  /// At most; a power of two.
  private static final int PLACES = 512;

  /// Characters for which one place is enough.
  private static final int SPARSE = 4;

  /// An odd number, as `String.hashCode` uses.
  private static final int FACTOR = 31;

  private final String text;
  private final Reader<T> reader;
  private final @Nullable Entry<T>[] entries;

  private record Entry<T>(String word, T answer) {}

  @SuppressWarnings("unchecked") // An array of a generic type is made of the raw one.
  Seen(String text, Reader<T> reader) {
    this.text = text;
    this.reader = reader;
    int places = Math.min(PLACES, Integer.highestOneBit(text.length() / SPARSE + 1));
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
      hash = hash * FACTOR + text.charAt(i);
    }
    int place = (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (entries.length - 1);
    var known = entries[place];
    if (known != null
        && known.word().length() == end - start
        && text.startsWith(known.word(), start)) {
      return known.answer();
    }
    var word = text.substring(start, end);
    var answer = reader.read(word, start, end);
    entries[place] = new Entry<>(word, answer);
    return answer;
  }
}
