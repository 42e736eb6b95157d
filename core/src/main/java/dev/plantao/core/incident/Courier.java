package dev.plantao.core.incident;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs errands. It looks at where things stand, never at what set it off: a conversation is told
/// every update that its own log does not hold yet, so that each arrives once however often, late
/// or out of order errands are run.
///
/// A conversation is noted before the incident is read, and an update is written before the notes
/// are read: whoever links while an update is published is told by the one or by the other.
public final class Courier {
  /// Conversations that one errand tells: two calls each, far within a function's time.
  static final int PER_ERRAND = 25;

  /// Notes that one errand reads; beyond them another errand goes on.
  static final int PER_PAGE = 200;

  private final IncidentLog incidents;
  private final IncidentLinks links;
  private final Conversations conversations;
  private final Errands queue;
  private final Patience patience;

  public Courier(
      IncidentLog incidents,
      IncidentLinks links,
      Conversations conversations,
      Errands queue,
      Patience patience) {
    this.incidents = incidents;
    this.links = links;
    this.conversations = conversations;
    this.queue = queue;
    this.patience = patience;
  }

  public void run(Errand errand, Instant now) {
    switch (errand) {
      case Errand.Spread spread -> spread(spread);
      case Errand.Tell tell -> tell(tell.incident(), tell.conversations(), now);
      case Errand.Note note -> {
        links.add(note.incident(), note.conversation());
        tell(note.incident(), List.of(note.conversation()), now);
      }
    }
  }

  private void spread(Errand.Spread spread) {
    var page = links.of(spread.incident(), spread.cursor(), PER_PAGE);
    var errands = new ArrayList<Errand>();
    for (int from = 0; from < page.items().size(); from += PER_ERRAND) {
      int to = Math.min(from + PER_ERRAND, page.items().size());
      errands.add(new Errand.Tell(spread.incident(), page.items().subList(from, to)));
    }
    if (page.next() != null) {
      errands.add(new Errand.Spread(spread.incident(), page.next()));
    }
    queue.send(errands);
  }

  /// Tells as many as it can; who could not be reached is named, so that the errand is run again.
  private void tell(IncidentId id, List<ConversationId> linked, Instant now) {
    var incident =
        incidents
            .find(id)
            .orElseThrow(() -> new IllegalStateException(id + " is linked and has no log"));
    var command = new CommandId("incident-" + id + "-" + incident.newest().number());
    var news = new ConversationCommand.TellIncident(id, incident.news());
    var missed = new ArrayList<ConversationId>();
    for (var conversation : linked) {
      var request =
          new Request(command, Actor.SYSTEM, new Request.Reach.All(), null, null, news, now);
      var outcome = conversations.handle(conversation, request, patience);
      if (outcome instanceof Outcome.Contended) {
        missed.add(conversation);
      }
    }
    if (!missed.isEmpty()) {
      throw new IllegalStateException(
          "news of " + id + " did not reach " + missed + "; run it again");
    }
  }
}
