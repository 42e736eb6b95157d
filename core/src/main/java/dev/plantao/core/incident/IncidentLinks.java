package dev.plantao.core.incident;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.desk.Page;
import org.jspecify.annotations.Nullable;

/// Which conversations may be part of an incident: a hint that only grows. Whether one still is,
/// its own log says.
public interface IncidentLinks {

  /// Notes a conversation; noting it again changes nothing.
  void add(IncidentId incident, ConversationId conversation);

  /// The conversations that were noted, in no particular order. Reads strongly.
  Page<ConversationId> of(IncidentId incident, @Nullable String cursor, int limit);
}
