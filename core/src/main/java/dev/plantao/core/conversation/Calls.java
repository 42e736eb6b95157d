package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the on-call is called: for an emergency at once, for a rung of the ladder that says so, and
/// again until somebody acknowledges (CH-6). It never stops silently.
final class Calls {

  /// So many calls at least come one after the other, and one round of the whole list; then they
  /// come by the hour: an alarm that rings without a pause is switched off.
  private static final int AT_ONCE = 12;

  private static final Duration HOUR = Duration.ofHours(1);

  /// A day of them; what nobody takes then is called four times a day, so that the log of a case
  /// that lies for weeks stays short.
  private static final int BY_THE_HOUR = 24;

  private static final Duration QUARTER_OF_A_DAY = Duration.ofHours(6);

  private Calls() {}

  /// The call that an opening brings.
  static List<Recorded> opening(Conversation opened, Policy policy) {
    return opened.intake().emergency()
        ? List.of(first(Paging.Reason.EMERGENCY, policy, opened.updatedAt(), opened.updatedAt()))
        : List.of();
  }

  /// What was settled, and the call that it brings. While one rings, another is not begun: they are
  /// being called already.
  ///
  /// @param until up to when was settled; a call that comes late is repeated from there on
  static List<Recorded> with(
      Conversation before, List<Recorded> settled, Policy policy, Instant until) {
    var after = evolve(before, settled);
    var paging = after.paging();
    if (settled.isEmpty() || after.closed() || (paging != null && paging.ringing())) {
      return settled;
    }
    var all = new ArrayList<>(settled);
    settled.stream()
        .map(recorded -> reason(recorded.event(), policy.organisation()))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .ifPresent(reason -> all.add(first(reason, policy, after.updatedAt(), until)));
    return all;
  }

  private static Paging.@Nullable Reason reason(
      ConversationEvent event, Organisation organisation) {
    if (event instanceof ConversationEvent.EscalatedForViolation(var promise)) {
      return reason(organisation, promise, Organisation.VIOLATION);
    }
    return event instanceof ConversationEvent.LadderReached(var promise, var percent)
        ? reason(organisation, promise, percent)
        : null;
  }

  private static Paging.@Nullable Reason reason(
      Organisation organisation, PromiseKind promise, int percent) {
    var pages =
        organisation.rungs(promise, percent).stream()
            .anyMatch(rung -> rung.by().contains(Rung.Channel.PAGE));
    return !pages
        ? null
        : switch (promise) {
          case FIRST_RESPONSE -> Paging.Reason.FIRST_RESPONSE;
          case RESOLUTION -> Paging.Reason.RESOLUTION;
        };
  }

  /// The repetition that is due by `until`: one, however long nobody looked.
  static List<Recorded> repeated(Conversation state, Policy policy, Instant until) {
    var paging = state.paging();
    if (paging == null || !paging.ringing() || paging.nextAt().isAfter(until)) {
      return List.of();
    }
    var at = paging.nextAt().isAfter(state.updatedAt()) ? paging.nextAt() : state.updatedAt();
    return List.of(call(paging.reason(), paging.attempt() + 1, policy, at, until));
  }

  private static Recorded first(Paging.Reason reason, Policy policy, Instant at, Instant until) {
    return call(reason, 1, policy, at, until);
  }

  private static Recorded call(
      Paging.Reason reason, int attempt, Policy policy, Instant at, Instant until) {
    OnCall onCall = policy.organisation().onCall();
    var person = onCall.at(attempt);
    // Counted from where somebody looked: found late, it still gives people their time to answer.
    var nextAt = (at.isAfter(until) ? at : until).plus(pause(onCall, attempt));
    var to = person == null ? null : person.agent();
    return new Recorded(at, Actor.SYSTEM, new ConversationEvent.Paged(reason, attempt, to, nextAt));
  }

  private static Duration pause(OnCall onCall, int attempt) {
    var every = onCall.repeatEvery();
    int atOnce = Math.max(AT_ONCE, onCall.order().size() * (onCall.repeats() + 1));
    if (attempt < atOnce) {
      return every;
    }
    var pause = attempt < atOnce + BY_THE_HOUR ? HOUR : QUARTER_OF_A_DAY;
    return every.compareTo(pause) > 0 ? every : pause;
  }
}
