package dev.plantao.core.conversation;

import dev.plantao.core.policy.Terms;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Promises that come into danger: once per target, and only while they can still be kept.
final class AtRisks {

  /// A promise and when so much of its time has passed.
  record Due(PromiseKind promise, int percent, Instant at) {}

  private AtRisks() {}

  /// What comes into danger next.
  static Optional<Due> next(Conversation state) {
    return coming(state).min(Comparator.comparing(Due::at).thenComparing(Due::promise));
  }

  private static Stream<Due> coming(Conversation state) {
    var percent = state.terms().atRisk();
    return percent == null
        ? Stream.empty()
        : Stream.of(PromiseKind.values())
            .filter(kind -> state.promise(kind).open() && state.promise(kind).atRiskAt() == null)
            .flatMap(kind ->
                state
                    .promise(kind)
                    .reaches(percent)
                    .map(at -> new Due(kind, percent, at))
                    .stream());
  }

  /// What to put on record by `until`; a promise that is broken by then is not in danger any more.
  static List<ConversationEvent> reached(Conversation state, Instant until) {
    return coming(state)
        .filter(due -> !due.at().isAfter(until))
        .filter(due -> state.promise(due.promise()).overdueAt(until).isEmpty())
        .min(Comparator.comparing(Due::at).thenComparing(Due::promise))
        .map(due -> event(state, due))
        .stream()
        .toList();
  }

  private static ConversationEvent event(Conversation state, Due due) {
    var broken = state.promise(due.promise()).due().orElse(due.at());
    return new ConversationEvent.PutAtRisk(due.promise(), due.percent(), broken);
  }

  /// A promise under other terms. Where they take it out of danger, it may come into it once more.
  static Promise retargeted(
      Conversation from, PromiseKind kind, Terms to, Duration target, Instant at) {
    var promise = from.promise(kind).retargeted(target, to.hours(kind), at);
    var percent = to.atRisk();
    return percent == null || promise.endangered(percent, at) ? promise : promise.outOfDanger();
  }
}
