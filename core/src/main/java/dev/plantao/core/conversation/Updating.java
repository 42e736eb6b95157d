package dev.plantao.core.conversation;

import dev.plantao.core.policy.Rung.Audience;
import java.time.Instant;
import java.util.Optional;

/// Regular updates (PR-3): when somebody is to be reminded that a customer hears nothing, and whom.
/// Only while it is support's turn: not while it waits for the customer, not once it is closed.
final class Updating {

  private Updating() {}

  static Optional<Instant> due(Conversation state) {
    var silence = state.silence();
    var updates = state.terms().updates();
    return silence == null || updates == null || !(state.phase() instanceof Phase.Open)
        ? Optional.empty()
        : silence.due(updates.every(state.handling().severity()), updates.leadAfter());
  }

  /// The assignee first, then the lead; the lead at once where nobody is assigned.
  static ConversationEvent overdue(Conversation state, Silence silence, Instant due) {
    var first = silence.reminded() == null && state.handling().assignee() != null;
    var audience = first ? Audience.ASSIGNEE : Audience.LEAD;
    return new ConversationEvent.UpdateOverdue(audience, silence.since(), due);
  }
}
