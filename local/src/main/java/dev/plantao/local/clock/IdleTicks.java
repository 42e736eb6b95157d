package dev.plantao.local.clock;

import java.time.Instant;
import java.util.Optional;

/// Says which ticks of a rate schedule have something to do, so that a move of the clock over weeks
/// need not run every one.
public interface IdleTicks {
  /// The earliest instant in (`after`, `to`] at which something happened or falls due, if any. A
  /// tick is skipped when there is none between the one before it and itself.
  Optional<Instant> firstWork(Instant after, Instant to);
}
