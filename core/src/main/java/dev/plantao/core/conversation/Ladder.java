package dev.plantao.core.conversation;

import dev.plantao.core.policy.Organisation;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The steps of the escalation ladder beside the violation: warnings before it, reminders after it.
final class Ladder {

  /// A step and when its promise comes to it.
  record Due(PromiseKind promise, int percent, Instant at) {}

  private Ladder() {}

  /// The step that comes next.
  static Optional<Due> next(Conversation state) {
    return Stream.of(PromiseKind.values())
        .flatMap(promise -> steps(state, promise))
        .min(Comparator.comparing(Due::at).thenComparing(Due::promise));
  }

  /// The step to put on record by `until`: of several of a promise the highest, and no warning that
  /// would come together with the violation it warns of.
  static Optional<Due> reached(Conversation state, Instant until) {
    return Stream.of(PromiseKind.values())
        .filter(promise -> state.promise(promise).overdueAt(until).isEmpty())
        .flatMap(promise ->
            steps(state, promise)
                .filter(step -> !step.at().isAfter(until))
                .max(Comparator.comparingInt(Due::percent))
                .stream())
        .min(Comparator.comparing(Due::at).thenComparing(Due::promise));
  }

  private static Stream<Due> steps(Conversation state, PromiseKind kind) {
    var promise = state.promise(kind);
    int told = promise.told() == null ? 0 : promise.told();
    return state.terms().ladder().stream()
        .filter(step -> step.promise() == kind && step.percent() > told)
        .filter(
            step -> step.percent() < Organisation.VIOLATION ? promise.open() : promise.violated())
        .flatMap(step ->
            promise.reaches(step.percent()).map(at -> new Due(kind, step.percent(), at)).stream());
  }
}
