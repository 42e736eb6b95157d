package dev.plantao.core.chat;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationId;

/// How far each side of a conversation has read. Kept beside the log: reading changes nothing.
public interface ReadMarks {

  /// Notes that a side has read up to a number; marks only grow.
  ///
  /// @return false where it had read so far already
  boolean read(ConversationId conversation, Actor.Role side, long seq);

  /// How far a side has read; zero where it has read nothing.
  long of(ConversationId conversation, Actor.Role side);
}
