package dev.plantao.core.sla;

/// What a conversation can be woken for; its label is the second part of a schedule's name.
public enum DeadlineKind {
  FIRST_RESPONSE("first-response"),
  RESOLUTION("resolution"),
  REMINDER("reminder"),
  CLOSE("close"),
  /// The next step of the escalation ladder that is no violation.
  LADDER("ladder"),
  /// The on-call did not acknowledge.
  PAGE("page"),
  /// The customer has heard nothing for too long (PR-3).
  UPDATE("update"),
  /// The customer of a chat may have left before they read the answer (CH-3).
  UNREAD("unread"),
  /// A promise comes into danger: so much of its time has passed.
  AT_RISK("at-risk");

  private final String label;

  DeadlineKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
