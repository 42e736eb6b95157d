package dev.plantao.core.incident;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.log.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step on the way from an incident to the conversations that are part of it. Each may be run
/// late, twice or out of order.
public sealed interface Errand {
  IncidentId incident();

  /// Hands an incident's news on to all who are linked.
  ///
  /// @param cursor where a long list goes on; null for its beginning
  record Spread(IncidentId incident, @Nullable String cursor) implements Errand {}

  /// Brings these conversations whatever is new to them.
  record Tell(IncidentId incident, List<ConversationId> conversations) implements Errand {
    public Tell {
      conversations = List.copyOf(conversations);
    }
  }

  /// Notes that a conversation was linked, and brings it what is new to it.
  record Note(IncidentId incident, ConversationId conversation) implements Errand {}

  /// The errands that an entry of a conversation brings.
  static List<Errand> of(Entry entry) {
    return entry.events().stream()
        .map(recorded -> recorded.event())
        .filter(ConversationEvent.IncidentLinked.class::isInstance)
        .map(ConversationEvent.IncidentLinked.class::cast)
        .<Errand>map(linked -> new Note(linked.incident(), entry.after().id()))
        .toList();
  }
}
