package dev.plantao.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An instant at which something falls due.
public record Deadline(DeadlineKind kind, Instant due) {
  /// Timer and auditor speak this long after the due instant, so that an answer received in time
  /// but written late is still in time.
  public static final Duration GRACE = Duration.ofSeconds(5);

  /// When a timer should wake the conversation: after the grace, on a whole second, rounded up
  /// (EventBridge Scheduler takes no fractions).
  public Instant wakeAt() {
    var after = due.plus(GRACE);
    var whole = after.truncatedTo(ChronoUnit.SECONDS);
    return whole.equals(after) ? whole : whole.plusSeconds(1);
  }
}
