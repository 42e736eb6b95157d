package dev.plantao.core.conversation;

/// A conversation is a ticket or a chat; its id says which.
public enum Kind {
  TICKET('T'),
  CHAT('C');

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /// The letter that ids of this kind begin with.
  public char letter() {
    return letter;
  }
}
