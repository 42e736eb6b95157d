package dev.plantao.core.mail;

import dev.plantao.core.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/// What became of a mail. One of these for every mail: none is lost.
public sealed interface MailOutcome {

  /// It is a message of a conversation that was there.
  record Joined(ConversationId id, long seq) implements MailOutcome {}

  /// It opened a ticket.
  record Opened(ConversationId id) implements MailOutcome {}

  /// The same mail had come before.
  record Duplicate(ConversationId id) implements MailOutcome {}

  /// No person wrote it: kept on record, on a conversation if it belongs to one.
  record Recorded(@Nullable ConversationId id) implements MailOutcome {}

  /// Held back until an agent releases it.
  record Quarantined(String id) implements MailOutcome {}
}
