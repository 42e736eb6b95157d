package dev.plantao.core.conversation;

import org.jspecify.annotations.Nullable;

/// Where the exchange of mails stands.
///
/// @param lastMessageId of the requester's newest mail, which our next letter answers
/// @param lastSubject of that mail
/// @param undeliverable whether letters to the requester's address come back
public record Correspondence(
    @Nullable Text lastMessageId, @Nullable Text lastSubject, boolean undeliverable) {
  public static final Correspondence NONE = new Correspondence(null, null, false);

  Correspondence with(Message message) {
    var mail = message.mail();
    return mail == null || mail.kind() != MailKind.HUMAN
        ? this
        : new Correspondence(mail.messageId(), mail.subject(), undeliverable);
  }

  Correspondence stopped() {
    return new Correspondence(lastMessageId, lastSubject, true);
  }
}
