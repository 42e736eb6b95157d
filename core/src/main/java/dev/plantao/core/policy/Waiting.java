package dev.plantao.core.policy;

import java.time.Duration;

/// How the desk waits for a customer (PR-6, SL-5, ML-3).
///
/// @param closeAfter silence after which a waiting conversation closes
/// @param remindBefore how long before that close the customer is reminded; zero or as long as the
///   wait itself means no reminder
/// @param reopenWithin how long after a close the customer can reopen
/// @param pausesResolution whether the resolution clock stands still meanwhile
public record Waiting(
    Duration closeAfter, Duration remindBefore, Duration reopenWithin, boolean pausesResolution) {
  public Waiting {
    if (!closeAfter.isPositive() || remindBefore.isNegative() || reopenWithin.isNegative()) {
      throw new IllegalArgumentException("waits are not negative, and the close is not at once");
    }
  }

  public boolean reminds() {
    return remindBefore.isPositive() && remindBefore.compareTo(closeAfter) < 0;
  }
}
