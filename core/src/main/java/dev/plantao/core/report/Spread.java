package dev.plantao.core.report;

import java.time.Duration;
import java.util.Optional;

/// How durations spread, from the counts of their classes.
public final class Spread {

  private Spread() {}

  /// The duration that so many percent do not exceed (nearest rank), off by at most 2 %; empty
  /// where there is none.
  public static Optional<Duration> percentile(Counts counts, Measure times, int percent) {
    var all = counts.of(times);
    // The rank is rounded up in whole numbers: 90 % of 10 is the ninth, not the tenth.
    var rank = Math.max(1, (all * percent + 99) / 100);
    long passed = 0;
    for (var part : counts.parts(times).entrySet()) {
      passed += part.getValue();
      if (passed >= rank) {
        return Optional.of(DurationClass.value(part.getKey().part()));
      }
    }
    return Optional.empty();
  }
}
