package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.sla.DeadlineKind;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What fell due, written down: each violation stamped with its due instant, whenever somebody
/// noticed, and followed by its escalation (ES-1).
public final class Settlement {

  private Settlement() {}

  /// Violations up to `until`, and their escalations; what every command writes first.
  public static List<Recorded> violations(Conversation state, Instant until) {
    var events = new ArrayList<Recorded>();
    for (var deadline : Deadlines.of(state)) {
      if (!deadline.due().isAfter(until)) {
        switch (deadline.kind()) {
          case FIRST_RESPONSE -> add(events, PromiseKind.FIRST_RESPONSE, deadline.due());
          case RESOLUTION -> add(events, PromiseKind.RESOLUTION, deadline.due());
          case REMINDER, CLOSE -> {}
        }
      }
    }
    return events;
  }

  private static void add(List<Recorded> to, PromiseKind promise, Instant due) {
    to.add(new Recorded(due, Actor.SYSTEM, new ConversationEvent.Violated(promise, due)));
    to.add(new Recorded(due, Actor.SYSTEM, new ConversationEvent.EscalatedForViolation(promise)));
  }

  /// All that fell due up to `until`: what a timer or the auditor writes. A reminder that would
  /// come together with its close is left out: the close says how to come back.
  static List<Recorded> all(Conversation state, Instant until) {
    if (!(state.phase() instanceof Phase.Waiting waiting)) {
      return violations(state, until);
    }
    var closes = !waiting.closesAt().isAfter(until);
    var events = new ArrayList<>(violations(state, closes ? waiting.closesAt() : until));
    var settled = evolve(state, events);
    if (closes) {
      var at = later(waiting.closesAt(), settled.updatedAt());
      events.add(new Recorded(at, Actor.SYSTEM, new ConversationEvent.ClosedAfterWaiting()));
      return events;
    }
    for (var deadline : Deadlines.of(settled)) {
      if (deadline.kind() == DeadlineKind.REMINDER && !deadline.due().isAfter(until)) {
        var at = later(deadline.due(), settled.updatedAt());
        var reminded = new ConversationEvent.CustomerReminded(waiting.closesAt());
        events.add(new Recorded(at, Actor.SYSTEM, reminded));
      }
    }
    return events;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
