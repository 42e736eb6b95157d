package dev.plantao.core.masking;

/// What sort of secret was masked; the less of it may remain, the earlier it stands.
public enum SecretKind {
  PRIVATE_KEY("private-key"),
  CARD_NUMBER("card-number"),
  PASSWORD("password"),
  API_KEY("api-key"),
  TOKEN("token");

  private final String label;

  SecretKind(String label) {
    this.label = label;
  }

  /// Of two, the one of which less may remain.
  SecretKind quieter(SecretKind other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// The name of the kind in answers, letters and masks.
  public String label() {
    return label;
  }

  /// Whether some characters may remain. A few characters of a password narrow it down too much.
  boolean showsEnds() {
    return switch (this) {
      case API_KEY, TOKEN, CARD_NUMBER -> true;
      case PASSWORD, PRIVATE_KEY -> false;
    };
  }

  /// Whether two masks of it may be told to be of the same secret. Not for what can be guessed.
  boolean comparable() {
    return switch (this) {
      case API_KEY, TOKEN -> true;
      case CARD_NUMBER, PASSWORD, PRIVATE_KEY -> false;
    };
  }
}
