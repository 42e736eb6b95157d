package dev.plantao.core.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How often a customer hears from support while a case is open (PR-3).
///
/// @param every per severity the longest silence; a severity that is missing has none
/// @param leadAfter how much later the lead is reminded, when the assignee's reminder did not help
public record Updates(Map<Severity, Duration> every, Duration leadAfter) {
  public Updates {
    every = Map.copyOf(every);
    if (!leadAfter.isPositive() || every.values().stream().anyMatch(it -> !it.isPositive())) {
      throw new IllegalArgumentException("an interval between updates is longer than nothing");
    }
  }

  public Optional<Duration> every(Severity severity) {
    return Optional.ofNullable(every.get(severity));
  }
}
