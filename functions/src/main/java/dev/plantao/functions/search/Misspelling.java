package dev.plantao.functions.search;

import java.util.Optional;
import java.util.TreeSet;

/// A form that a word shares with most of its misspellings: its consonants in the order of the
/// alphabet, each once. Letters swapped or doubled and wrong vowels do not change it.
final class Misspelling {
  private static final String VOWELS = "aeiouyаеиоуыэюяйьъ";
  private static final int SHORTEST = 6;
  private static final int FEWEST = 3;

  private Misspelling() {}

  /// Empty for words so short that many would look alike, and for what is no word.
  static Optional<String> form(String stem) {
    if (stem.length() < SHORTEST) {
      return Optional.empty();
    }
    var consonants = new TreeSet<Character>();
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if (!Character.isLetter(c)) {
        return Optional.empty();
      }
      if (VOWELS.indexOf(c) < 0) {
        consonants.add(c);
      }
    }
    if (consonants.size() < FEWEST) {
      return Optional.empty();
    }
    var form = new StringBuilder();
    consonants.forEach(form::append);
    return Optional.of(form.toString());
  }
}
