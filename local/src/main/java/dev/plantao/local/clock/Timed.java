package dev.plantao.local.clock;

import java.time.Instant;
import java.util.Optional;

/// Something that waits for a time to come.
public interface Timed {
  /// When the next thing falls due; may lie in the past when nothing has woken it yet.
  Optional<Instant> nextDue();

  /// Does, or at least sets going, everything that is due at `now`; afterwards [#nextDue] lies
  /// after `now`.
  void wake(Instant now);

  /// The clock is about to be moved from `from` to `to`.
  default void beforeMove(Instant from, Instant to) {}

  /// The clock stands at the target of its move, and everything due has settled.
  default void afterMove(Instant now) {}
}
