package dev.plantao.core.mail;

/// What a letter is about.
public enum LetterKind {
  ACKNOWLEDGEMENT(true),
  AGENT_REPLY(false),
  /// What support said in a chat whose customer may have left.
  UNREAD_ANSWERS(false),
  /// What was said so far, because the customer asked for it; no event brings it.
  TRANSCRIPT(true),
  STATUS_CHANGED(true),
  EXPECTED_RESOLUTION_CHANGED(true),
  REMINDER(true),
  CLOSED_AFTER_WAITING(true),
  RESOLVED(false),
  /// Written by a person and told to many: no answer of a machine can bring another one.
  INCIDENT_UPDATE(false),
  REOPENED(true),
  MERGED(true),
  /// Secrets were found in a file after its message was acknowledged.
  FILE_MASKED(true);

  private final boolean automatic;

  LetterKind(boolean automatic) {
    this.automatic = automatic;
  }

  /// Whether no person wrote it: it is marked as such, and counts against the budgets.
  public boolean automatic() {
    return automatic;
  }
}
