package dev.plantao.core.masking;

import java.util.Collection;

/// Endings of words.
final class Endings {
  private final ByLetter endings;

  Endings(Collection<String> endings) {
    this.endings = new ByLetter(endings, ending -> ending.charAt(ending.length() - 1));
  }

  boolean end(String word) {
    if (!word.isEmpty()) {
      for (var ending : endings.of(word.charAt(word.length() - 1))) {
        if (word.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }
}
