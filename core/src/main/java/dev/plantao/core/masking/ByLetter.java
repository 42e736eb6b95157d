package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Words kept by one of their letters, so that most questions end after one look. Letters that are
/// 128 apart share a place.
final class ByLetter {
  private static final int PLACES = 128;

  private final List<List<String>> places = new ArrayList<>(PLACES);

  ByLetter(Collection<String> words, Letter letter) {
    for (int place = 0; place < PLACES; place++) {
      int here = place;
      places.add(words.stream().filter(word -> letter.of(word) % PLACES == here).toList());
    }
  }

  /// By which letter a word is kept.
  @FunctionalInterface
  interface Letter {
    char of(String word);
  }

  List<String> of(char letter) {
    return places.get(letter % PLACES);
  }
}
