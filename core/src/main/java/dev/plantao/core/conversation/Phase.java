package dev.plantao.core.conversation;

import java.time.Instant;

/// Where a conversation stands.
public sealed interface Phase {

  /// Support works on it.
  record Open() implements Phase {}

  /// It waits for the customer.
  ///
  /// @param closesAt when it closes for want of an answer
  /// @param reminded whether the customer was reminded of that
  record Waiting(Instant since, Instant closesAt, boolean reminded) implements Phase {}

  /// Done; a customer may reopen it before `reopenUntil`.
  record Closed(Instant at, Closing how, Instant reopenUntil) implements Phase {}

  /// How a conversation came to its end.
  enum Closing {
    /// Support solved the problem.
    RESOLVED,
    /// The customer closed it: what was not yet due is exempt, not met (SL-3).
    BY_CUSTOMER,
    /// The customer did not answer in time (PR-6).
    AFTER_WAITING,
    /// It goes on in another conversation (DU-2): what was not yet due is exempt (SL-3).
    MERGED
  }
}
