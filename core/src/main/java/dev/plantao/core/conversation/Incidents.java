package dev.plantao.core.conversation;

import dev.plantao.core.conversation.ConversationCommand.LinkIncident;
import dev.plantao.core.conversation.ConversationCommand.TellIncident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/// Being part of an incident (PR-8): linked by a person, told each update once.
final class Incidents {
  /// Updates that one command tells at most: with what falls due beside them they fit an entry.
  static final int MOST_NEWS = 10;

  private Incidents() {}

  static Answer link(Conversation state, LinkIncident link) {
    if (state.closed()) {
      return Answer.no(new Refusal.IsClosed());
    }
    if (state.partOf().filter(link.incident()::equals).isPresent()) {
      return Answer.yes();
    }
    var before = state.incident();
    var known =
        before != null && before.incident().equals(link.incident())
            ? Math.max(before.told(), link.known())
            : link.known();
    return Answer.yes(new ConversationEvent.IncidentLinked(link.incident(), known));
  }

  static Answer unlink(Conversation state) {
    return state
        .partOf()
        .map(incident -> Answer.yes(new ConversationEvent.IncidentUnlinked(incident)))
        .orElseGet(Answer::yes);
  }

  /// Whatever of the news this conversation was not told yet, oldest first; nothing if it is no
  /// longer linked, or closed for good.
  static Answer tell(Conversation state, TellIncident tell, Instant at) {
    var link = state.incident();
    if (link == null
        || !state.partOf().filter(tell.incident()::equals).isPresent()
        || closedForGood(state, at)) {
      return Answer.yes();
    }
    var language = state.handling().language();
    var events = new ArrayList<ConversationEvent>();
    tell.news().stream()
        .filter(news -> news.number() > link.told())
        .sorted(Comparator.comparingLong(IncidentNews::number).reversed())
        .limit(MOST_NEWS)
        .sorted(Comparator.comparingLong(IncidentNews::number))
        .forEach(news ->
            events.add(
                new ConversationEvent.IncidentUpdated(
                    tell.incident(),
                    news.number(),
                    news.stage(),
                    news.title().of(language),
                    news.text().of(language),
                    news.by())));
    return new Answer.Yes(events);
  }

  private static boolean closedForGood(Conversation state, Instant at) {
    return state.phase() instanceof Phase.Closed closed && !at.isBefore(closed.reopenUntil());
  }
}
