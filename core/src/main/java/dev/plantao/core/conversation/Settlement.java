package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What fell due, written down: each violation stamped with its due instant, whenever somebody
/// noticed, and followed by its escalation (ES-1).
public final class Settlement {

  private Settlement() {}

  /// What a deadline that is due by `until` brings; nothing where that is not for this caller.
  private interface Step {
    List<Recorded> of(Conversation state, Deadline deadline, Instant until);
  }

  /// Violations up to `until` with their escalations, and the steps of the ladder around them; what
  /// every command writes first.
  public static List<Recorded> violations(Conversation state, Instant until) {
    return stepByStep(state, until, Settlement::promised);
  }

  /// All that fell due up to `until`, in its order, and the calls for the on-call that it brings:
  /// what a timer or the auditor writes. A reminder that would come together with its close is left
  /// out: the close says how to come back.
  ///
  /// @param readUpTo how far the customer has read, as far as anybody knows
  static List<Recorded> all(Conversation state, Policy policy, Instant until, long readUpTo) {
    var settled = stepByStep(state, until, (s, due, at) -> any(s, due, at, readUpTo));
    var events = new ArrayList<>(Calls.with(state, settled, policy, until));
    events.addAll(Calls.repeated(evolve(state, events), policy, until));
    return events;
  }

  private static List<Recorded> stepByStep(Conversation state, Instant until, Step step) {
    var events = new ArrayList<Recorded>();
    var settled = state;
    for (var next = next(settled, until, step);
        !next.isEmpty();
        next = next(settled, until, step)) {
      events.addAll(next);
      settled = evolve(settled, next);
    }
    return events;
  }

  /// What the earliest deadline brings; nothing where none is due.
  private static List<Recorded> next(Conversation state, Instant until, Step step) {
    for (var deadline : Deadlines.of(state)) {
      if (deadline.due().isAfter(until)) {
        return List.of();
      }
      var events = step.of(state, deadline, until);
      if (!events.isEmpty()) {
        return events;
      }
    }
    return List.of();
  }

  private static List<Recorded> promised(Conversation state, Deadline deadline, Instant until) {
    return switch (deadline.kind()) {
      case FIRST_RESPONSE -> violated(PromiseKind.FIRST_RESPONSE, deadline.due());
      case RESOLUTION -> violated(PromiseKind.RESOLUTION, deadline.due());
      case LADDER -> reached(state, until);
      case REMINDER, CLOSE, UPDATE, PAGE, UNREAD, AT_RISK -> List.of();
    };
  }

  private static List<Recorded> any(
      Conversation state, Deadline deadline, Instant until, long readUpTo) {
    var due = deadline.due();
    return switch (deadline.kind()) {
      case FIRST_RESPONSE, RESOLUTION, LADDER -> promised(state, deadline, until);
      case REMINDER ->
          state.phase() instanceof Phase.Waiting waiting && waiting.closesAt().isAfter(until)
              ? late(state, due, new ConversationEvent.CustomerReminded(waiting.closesAt()))
              : List.of();
      case CLOSE -> late(state, due, new ConversationEvent.ClosedAfterWaiting());
      case UPDATE ->
          state.silence() == null
              ? List.of()
              : late(state, due, Updating.overdue(state, state.silence(), due));
      case UNREAD ->
          state.unread() == null
              ? List.of()
              : late(state, due, followedUp(state.unread(), readUpTo));
      case AT_RISK -> endangered(state, due, until);
      case PAGE -> List.of();
    };
  }

  /// What was read is not mailed; a part of it that was not, is.
  private static ConversationEvent followedUp(Unread unread, long readUpTo) {
    var first = Math.max(unread.first(), Math.min(readUpTo, unread.last() - 1) + 1);
    return new ConversationEvent.AnswersFollowedUp(first, unread.last(), readUpTo >= unread.last());
  }

  /// Said by timers only: whoever answers in time need not hear that it was close.
  private static List<Recorded> endangered(Conversation state, Instant due, Instant until) {
    return AtRisks.reached(state, until).stream()
        .flatMap(event -> late(state, due, event).stream())
        .toList();
  }

  private static List<Recorded> violated(PromiseKind promise, Instant due) {
    return List.of(
        new Recorded(due, Actor.SYSTEM, new ConversationEvent.Violated(promise, due)),
        new Recorded(due, Actor.SYSTEM, new ConversationEvent.EscalatedForViolation(promise)));
  }

  private static List<Recorded> reached(Conversation state, Instant until) {
    return Ladder.reached(state, until)
        .map(step ->
            late(
                state,
                step.at(),
                new ConversationEvent.LadderReached(step.promise(), step.percent())))
        .orElse(List.of());
  }

  /// Stamped with its due instant, or with the newest event's where somebody wrote since.
  private static List<Recorded> late(Conversation state, Instant due, ConversationEvent event) {
    var at = due.isAfter(state.updatedAt()) ? due : state.updatedAt();
    return List.of(new Recorded(at, Actor.SYSTEM, event));
  }
}
