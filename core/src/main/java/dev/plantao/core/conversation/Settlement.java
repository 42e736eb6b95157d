package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.sla.Deadline;
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
          case FIRST_RESPONSE ->
              events.addAll(violated(PromiseKind.FIRST_RESPONSE, deadline.due()));
          case RESOLUTION -> events.addAll(violated(PromiseKind.RESOLUTION, deadline.due()));
          case REMINDER, CLOSE, UPDATE -> {}
        }
      }
    }
    return events;
  }

  private static List<Recorded> violated(PromiseKind promise, Instant due) {
    return List.of(
        new Recorded(due, Actor.SYSTEM, new ConversationEvent.Violated(promise, due)),
        new Recorded(due, Actor.SYSTEM, new ConversationEvent.EscalatedForViolation(promise)));
  }

  /// All that fell due up to `until`, in its order: what a timer or the auditor writes. A reminder
  /// that would come together with its close is left out: the close says how to come back.
  static List<Recorded> all(Conversation state, Instant until) {
    var events = new ArrayList<Recorded>();
    var now = state;
    var step = next(now, until);
    while (!step.isEmpty()) {
      events.addAll(step);
      now = evolve(now, step);
      step = next(now, until);
    }
    return events;
  }

  /// What the earliest deadline brings; nothing where none is due.
  private static List<Recorded> next(Conversation state, Instant until) {
    for (var deadline : Deadlines.of(state)) {
      if (deadline.due().isAfter(until)) {
        return List.of();
      }
      var events = of(state, deadline, until);
      if (!events.isEmpty()) {
        return events;
      }
    }
    return List.of();
  }

  private static List<Recorded> of(Conversation state, Deadline deadline, Instant until) {
    var due = deadline.due();
    return switch (deadline.kind()) {
      case FIRST_RESPONSE -> violated(PromiseKind.FIRST_RESPONSE, due);
      case RESOLUTION -> violated(PromiseKind.RESOLUTION, due);
      case REMINDER ->
          state.phase() instanceof Phase.Waiting waiting && waiting.closesAt().isAfter(until)
              ? late(state, due, new ConversationEvent.CustomerReminded(waiting.closesAt()))
              : List.of();
      case CLOSE -> late(state, due, new ConversationEvent.ClosedAfterWaiting());
      case UPDATE ->
          state.silence() == null
              ? List.of()
              : late(state, due, Updating.overdue(state, state.silence(), due));
    };
  }

  /// Stamped with its due instant, or with the newest event's where somebody wrote since.
  private static List<Recorded> late(Conversation state, Instant due, ConversationEvent event) {
    var at = due.isAfter(state.updatedAt()) ? due : state.updatedAt();
    return List.of(new Recorded(at, Actor.SYSTEM, event));
  }
}
