package dev.plantao.core.masking;

/// A word in lower case and what is known of it, wherever it stands. Each is found out when it is
/// first asked for.
final class Word {
  static final Word NONE = new Word("");

  private static final int UNKNOWN = -1;

  private final String lower;
  private int keys = UNKNOWN;
  private int ordinary = UNKNOWN;
  private boolean read;
  private long senses;

  Word(String lower) {
    this.lower = lower;
  }

  String lower() {
    return lower;
  }

  /// As [Vocabulary#senses] says.
  long senses() {
    if (!read) {
      senses = Vocabulary.senses(lower);
      read = true;
    }
    return senses;
  }

  /// As [KeyWords#senses] says.
  int keys() {
    if (keys == UNKNOWN) {
      keys = KeyWords.senses(lower);
    }
    return keys;
  }

  /// As [Vocabulary#ordinary] says.
  boolean ordinary() {
    if (ordinary == UNKNOWN) {
      ordinary = Vocabulary.ordinary(lower) ? 1 : 0;
    }
    return ordinary == 1;
  }
}
