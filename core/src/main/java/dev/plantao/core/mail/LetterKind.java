package dev.plantao.core.mail;

/// What a letter is about.
public enum LetterKind {
  ACKNOWLEDGEMENT(true),
  AGENT_REPLY(false),
  STATUS_CHANGED(true),
  EXPECTED_RESOLUTION_CHANGED(true),
  REMINDER(true),
  CLOSED_AFTER_WAITING(true),
  RESOLVED(false),
  REOPENED(true),
  MERGED(true);

  private final boolean automatic;

  LetterKind(boolean automatic) {
    this.automatic = automatic;
  }

  /// Whether no person wrote it: it is marked as such, and counts against the budgets.
  public boolean automatic() {
    return automatic;
  }
}
