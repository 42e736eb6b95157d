package dev.plantao.core.policy;

import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is promised, as elapsed time from the opening. Both are longer than nothing.
///
/// @param follows whose working hours count; null where time is wall-clock time, 24/7
public record Targets(Duration firstResponse, Duration resolution, @Nullable Follows follows) {
  public Targets {
    requirePositive(firstResponse);
    requirePositive(resolution);
  }

  /// Round the clock.
  public Targets(Duration firstResponse, Duration resolution) {
    this(firstResponse, resolution, null);
  }

  /// The hours in which clocks move on.
  ///
  /// @param calendar its name in the policy
  /// @param promises those that follow it, at least one, in their order
  public record Follows(String calendar, List<PromiseKind> promises) {
    public Follows {
      promises = promises.stream().distinct().sorted().toList();
      if (promises.isEmpty()) {
        throw new IllegalArgumentException("no promise follows calendar " + calendar);
      }
    }
  }

  /// Per promise the shorter of the two, in the hours of this one.
  public Targets tighter(Targets other) {
    return new Targets(
        shorter(firstResponse, other.firstResponse),
        shorter(resolution, other.resolution),
        follows);
  }

  /// The same times, 24/7.
  public Targets roundTheClock() {
    return new Targets(firstResponse, resolution);
  }

  /// The calendar that a promise follows; null where none.
  @Nullable String calendarOf(PromiseKind promise) {
    return follows != null && follows.promises().contains(promise) ? follows.calendar() : null;
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
