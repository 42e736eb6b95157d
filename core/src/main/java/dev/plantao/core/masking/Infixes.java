package dev.plantao.core.masking;

import java.util.Collection;

/// Words that may stand anywhere in a name, found in one reading of it.
final class Infixes {
  private final ByLetter words;

  Infixes(Collection<String> words) {
    this.words = new ByLetter(words, word -> word.charAt(0));
  }

  boolean within(String name) {
    for (int i = 0; i < name.length(); i++) {
      for (var word : words.of(name.charAt(i))) {
        if (name.startsWith(word, i)) {
          return true;
        }
      }
    }
    return false;
  }
}
