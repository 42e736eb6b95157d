package dev.plantao.core.chat;

import dev.plantao.core.conversation.ConversationId;

/// What somebody listens to.
public sealed interface Topic {

  /// One conversation: its entries, and who is there.
  record Of(ConversationId conversation) implements Topic {}

  /// Every conversation as the desk's queue shows it; for support alone.
  record Queue() implements Topic {}
}
