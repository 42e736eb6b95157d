package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call for the on-call: repeated until somebody acknowledges, or until there is nothing left to
/// call for (CH-6).
///
/// @param attempt of the newest call, from 1 on
/// @param to who was called last; null where the list of the on-call is empty
/// @param nextAt when it is repeated while it rings
/// @param acknowledgedBy the agent who took it; null while nobody did
public record Paging(
    PageId id,
    Reason reason,
    Instant since,
    int attempt,
    @Nullable AgentId to,
    Instant nextAt,
    State state,
    @Nullable AgentId acknowledgedBy) {

  /// What the on-call is called for.
  public enum Reason {
    /// A customer declared an emergency.
    EMERGENCY,
    /// The first response is late, or about to be.
    FIRST_RESPONSE,
    /// The resolution is late, or about to be.
    RESOLUTION
  }

  /// What became of a call.
  public enum State {
    /// It is repeated.
    RINGING,
    ACKNOWLEDGED,
    /// Nothing is left to call for.
    ENDED
  }

  public boolean ringing() {
    return state == State.RINGING;
  }

  /// Whether people should see it: it rings, or somebody took it and the case is not closed.
  public boolean listed(Conversation conversation) {
    return switch (state) {
      case RINGING -> true;
      case ACKNOWLEDGED -> !conversation.closed();
      case ENDED -> false;
    };
  }

  static Paging called(Conversation from, ConversationEvent.Paged e, Instant at) {
    var before = from.paging();
    return before == null || e.attempt() == 1
        ? new Paging(
            new PageId(from.id(), from.lastSeq() + 1),
            e.reason(),
            at,
            e.attempt(),
            e.to(),
            e.nextAt(),
            State.RINGING,
            null)
        : new Paging(
            before.id,
            e.reason(),
            before.since,
            e.attempt(),
            e.to(),
            e.nextAt(),
            before.state,
            before.acknowledgedBy);
  }

  static @Nullable Paging acknowledged(
      Conversation from, ConversationEvent.PageAcknowledged e, Actor by) {
    var before = from.paging();
    if (before == null || !before.id.equals(e.page())) {
      return before;
    }
    var agent = by.user() == null ? null : AgentId.parse(by.user()).orElse(null);
    return before.in(State.ACKNOWLEDGED, agent);
  }

  /// Stops a call that nothing is left for: the case is closed, is no emergency any more, has its
  /// answer.
  static Conversation settled(Conversation state) {
    var paging = state.paging();
    return paging != null && paging.ringing() && paging.over(state)
        ? new Changed(state).paging(paging.in(State.ENDED, null)).done()
        : state;
  }

  private boolean over(Conversation state) {
    return state.closed()
        || switch (reason) {
          case EMERGENCY -> state.handling().severity() != Severity.CRITICAL;
          case FIRST_RESPONSE -> state.firstResponse().fulfilledAt() != null;
          case RESOLUTION -> state.resolution().fulfilledAt() != null;
        };
  }

  private Paging in(State other, @Nullable AgentId by) {
    return new Paging(id, reason, since, attempt, to, nextAt, other, by);
  }
}
