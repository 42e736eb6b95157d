package dev.plantao.core.policy;

import java.time.Duration;

/// What is promised, as elapsed wall-clock time from the opening. Both are longer than nothing.
public record Targets(Duration firstResponse, Duration resolution) {
  public Targets {
    requirePositive(firstResponse);
    requirePositive(resolution);
  }

  /// Per promise the shorter of the two.
  public Targets tighter(Targets other) {
    return new Targets(
        shorter(firstResponse, other.firstResponse), shorter(resolution, other.resolution));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static void requirePositive(Duration target) {
    if (!target.isPositive()) {
      throw new IllegalArgumentException("a target is longer than nothing, not " + target);
    }
  }
}
