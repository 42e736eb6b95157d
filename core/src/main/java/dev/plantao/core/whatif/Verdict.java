package dev.plantao.core.whatif;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;

/// What became of a promise, seen from one instant.
public enum Verdict {
  MET,
  VIOLATED,
  /// It ended without having been due (SL-3), or no such promise holds (SL-6).
  EXEMPT,
  /// It can still come out either way.
  OPEN;

  /// What a promise came to.
  ///
  /// @param asOf what fell due by then is violated, whether somebody noticed or not
  public static Verdict of(Conversation state, PromiseKind kind, Instant asOf) {
    var promise = state.promise(kind);
    if (promise.violated() || promise.overdueAt(asOf).isPresent()) {
      return VIOLATED;
    }
    var holds = ConversationEvolution.holds(state, kind);
    if (promise.fulfilledAt() != null) {
      return holds ? MET : EXEMPT;
    }
    return state.closed() || !holds ? EXEMPT : OPEN;
  }
}
