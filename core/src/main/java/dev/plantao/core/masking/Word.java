package dev.plantao.core.masking;

/// A word in lower case and what is known of it, wherever it stands. Each is found out when it is
/// first asked for.
final class Word {
  static final Word NONE = new Word("");

  private static final int UNKNOWN = -1;

  private final String lower;
  private int keys = UNKNOWN;
  private int ordinary = UNKNOWN;
  private final long senses;
  private final long cues;

  Word(String lower) {
    this.lower = lower;
    this.senses = Vocabulary.senses(lower);
    this.cues = Cue.of(lower);
  }

  String lower() {
    return lower;
  }

  /// As [Vocabulary#senses] says.
  long senses() {
    return senses;
  }

  /// As [Cue#of] says.
  long cues() {
    return cues;
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
