package dev.plantao.core.report;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.util.Optional;
import java.util.TreeMap;

/// What a conversation, as it stands, counts for on the day of its opening. A function of the state
/// and nothing else.
final class Standing {

  private Standing() {}

  static Counts of(Conversation state) {
    var counts = new TreeMap<Counter, Long>();
    counts.put(Counter.of(Measure.OPENED), 1L);
    if (!state.closed()) {
      counts.put(Counter.of(Measure.UNCLOSED), 1L);
    }
    verdict(state, PromiseKind.FIRST_RESPONSE).ifPresent(it -> counts.put(Counter.of(it), 1L));
    verdict(state, PromiseKind.RESOLUTION).ifPresent(it -> counts.put(Counter.of(it), 1L));
    var answered = state.firstResponse().fulfilledAt();
    if (answered != null) {
      var waited = state.firstResponse().hours().between(state.intake().at(), answered);
      counts.put(new Counter(Measure.FIRST_RESPONSE_TIME, DurationClass.of(waited)), 1L);
    }
    var resolution = state.resolution();
    if (resolution.fulfilledAt() != null) {
      counts.put(new Counter(Measure.RESOLUTION_TIME, DurationClass.of(resolution.spent())), 1L);
    }
    return new Counts(counts);
  }

  /// Empty while it can still come out either way.
  private static Optional<Measure> verdict(Conversation state, PromiseKind kind) {
    var promise = state.promise(kind);
    var holds = ConversationEvolution.holds(state, kind);
    if (promise.violated()) {
      return Optional.of(violated(kind));
    }
    if (fulfilled(promise) && holds) {
      return Optional.of(met(kind));
    }
    return fulfilled(promise) || state.closed() || !holds
        ? Optional.of(exempt(kind))
        : Optional.empty();
  }

  private static boolean fulfilled(Promise promise) {
    return promise.fulfilledAt() != null;
  }

  private static Measure met(PromiseKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> Measure.FIRST_RESPONSE_MET;
      case RESOLUTION -> Measure.RESOLUTION_MET;
    };
  }

  private static Measure violated(PromiseKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> Measure.FIRST_RESPONSE_VIOLATED;
      case RESOLUTION -> Measure.RESOLUTION_VIOLATED;
    };
  }

  private static Measure exempt(PromiseKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> Measure.FIRST_RESPONSE_EXEMPT;
      case RESOLUTION -> Measure.RESOLUTION_EXEMPT;
    };
  }
}
