package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.DeadlineKind;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What fell due, written down: each violation stamped with its due instant, whenever somebody
/// noticed, and followed by its escalation (ES-1).
public final class Settlement {

  private Settlement() {}

  /// Violations up to `until` with their escalations, and the steps of the ladder around them; what
  /// every command writes first.
  public static List<Recorded> violations(Conversation state, Instant until) {
    var events = new ArrayList<Recorded>();
    var settled = state;
    for (var next = next(settled, until); !next.isEmpty(); next = next(settled, until)) {
      events.addAll(next);
      settled = evolve(settled, next);
    }
    return events;
  }

  private static List<Recorded> next(Conversation state, Instant until) {
    for (var deadline : Deadlines.of(state)) {
      if (deadline.due().isAfter(until)) {
        return List.of();
      }
      var events =
          switch (deadline.kind()) {
            case FIRST_RESPONSE -> violated(PromiseKind.FIRST_RESPONSE, deadline.due());
            case RESOLUTION -> violated(PromiseKind.RESOLUTION, deadline.due());
            case LADDER -> reached(state, until);
            case REMINDER, CLOSE, PAGE -> List.<Recorded>of();
          };
      if (!events.isEmpty()) {
        return events;
      }
    }
    return List.of();
  }

  private static List<Recorded> violated(PromiseKind promise, Instant due) {
    return List.of(
        new Recorded(due, Actor.SYSTEM, new ConversationEvent.Violated(promise, due)),
        new Recorded(due, Actor.SYSTEM, new ConversationEvent.EscalatedForViolation(promise)));
  }

  private static List<Recorded> reached(Conversation state, Instant until) {
    return Ladder.reached(state, until)
        .map(step ->
            new Recorded(
                later(step.at(), state.updatedAt()),
                Actor.SYSTEM,
                new ConversationEvent.LadderReached(step.promise(), step.percent())))
        .stream()
        .toList();
  }

  /// All that fell due up to `until`: what a timer or the auditor writes. A reminder that would
  /// come together with its close is left out: the close says how to come back.
  static List<Recorded> all(Conversation state, Policy policy, Instant until) {
    var events = new ArrayList<>(waits(state, policy, until));
    events.addAll(Calls.repeated(evolve(state, events), policy, until));
    return events;
  }

  private static List<Recorded> waits(Conversation state, Policy policy, Instant until) {
    if (!(state.phase() instanceof Phase.Waiting waiting)) {
      return Calls.with(state, violations(state, until), policy, until);
    }
    var closes = !waiting.closesAt().isAfter(until);
    var broken = violations(state, closes ? waiting.closesAt() : until);
    var events = new ArrayList<>(Calls.with(state, broken, policy, until));
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
