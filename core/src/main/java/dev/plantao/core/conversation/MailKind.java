package dev.plantao.core.conversation;

/// What kind of mail it is, by its headers and parts. Only a human's mail opens a ticket or counts
/// as an answer (ML-5).
public enum MailKind {
  HUMAN("human"),
  /// An absence notice, an acknowledgement, a receipt, a notification, a feedback report.
  AUTO_REPLY("auto-reply"),
  /// A mail system says that a mail was not, or not yet, delivered.
  BOUNCE("bounce"),
  /// A mailing list or bulk mail.
  LIST("list");

  private final String label;

  MailKind(String label) {
    this.label = label;
  }

  /// The word in the API.
  public String label() {
    return label;
  }
}
