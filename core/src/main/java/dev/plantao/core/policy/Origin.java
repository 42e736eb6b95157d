package dev.plantao.core.policy;

/// How a conversation came in.
public enum Origin {
  WIDGET,
  PORTAL,
  CONTACT_FORM,
  EMAIL;

  /// Whether the sender proved who they are. Form and mail carry a promise of their own (SL-2).
  public boolean signedIn() {
    return this == WIDGET || this == PORTAL;
  }
}
