package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.incident.Incident;
import dev.plantao.core.incident.Resemblance;
import java.time.Instant;
import java.util.Optional;

/// What ongoing incidents have to do with a conversation.
final class IncidentHints {
  private final Desk desk;
  private final Resemblance resemblance;

  IncidentHints(Desk desk, Resemblance resemblance) {
    this.desk = desk;
    this.resemblance = resemblance;
  }

  /// The incident that an open conversation looks like and is not linked to. One read while nothing
  /// is wrong, two while something is.
  Optional<Incident> suggestion(Conversation state, Instant now) {
    if (state.closed() || state.partOf().isPresent()) {
      return Optional.empty();
    }
    var ongoing = desk.incidents().board(now).stream().filter(Incident::ongoing).toList();
    return ongoing.isEmpty()
        ? Optional.empty()
        : resemblance.best(words(state), state.handling().language(), ongoing);
  }

  private String words(Conversation state) {
    var subject = state.intake().subject().orEmpty();
    return desk.log()
        .entry(state.id(), 1)
        .map(entry -> entry.events().getFirst().event())
        .filter(ConversationEvent.Opened.class::isInstance)
        .map(ConversationEvent.Opened.class::cast)
        .map(opened -> subject + " " + opened.message().body().orEmpty())
        .orElse(subject);
  }
}
