package dev.plantao.core.conversation;

import dev.plantao.core.people.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a message came as a mail.
///
/// @param from the address of the From header, the only one that counts (ML-2)
/// @param messageId the sender's own, without angle brackets; null where there was none
public record MailFacts(
    EmailAddress from,
    @Nullable Text fromName,
    List<EmailAddress> to,
    List<EmailAddress> cc,
    Text subject,
    @Nullable Text messageId,
    Verdicts verdicts,
    MailKind kind) {
  public MailFacts {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }
}
