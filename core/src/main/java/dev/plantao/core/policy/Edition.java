package dev.plantao.core.policy;

import dev.plantao.core.people.AgentId;
import java.time.Instant;

/// A policy as it was put on record: by whom, why, and from when it holds.
///
/// @param policy its version is the number of this edition, 1 for the first
/// @param reason in its author's words
/// @param writtenAt when it was put on record
/// @param effectiveAt from when it holds: the same instant, or a later one
public record Edition(
    Policy policy, AgentId author, String reason, Instant writtenAt, Instant effectiveAt) {
  public Edition {
    if (policy.version() < 1 || reason.isBlank() || effectiveAt.isBefore(writtenAt)) {
      throw new IllegalArgumentException(
          "edition "
              + policy.version()
              + " has a number, a reason, and holds from now on or later");
    }
  }

  public int version() {
    return policy.version();
  }

  /// Whether it holds at `now`, unless a newer one does.
  public boolean effective(Instant now) {
    return !effectiveAt.isAfter(now);
  }
}
