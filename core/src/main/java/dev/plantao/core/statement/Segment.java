package dev.plantao.core.statement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of time in which a clock ran, or stood still for one reason.
///
/// @param began number of the event that began it
/// @param to null while it lasts
/// @param ended number of the event that ended it; null while it lasts
public record Segment(
    State state, Instant from, long began, @Nullable Instant to, @Nullable Long ended) {

  /// What the clock did, and why.
  public enum State {
    /// It was support's turn.
    RUNNING(true),
    /// Support waited for the customer (SL-5).
    WAITING_FOR_CUSTOMER(false),
    /// An external provider caused the problem (SL-6).
    CAUSE_AT_PROVIDER(false),
    /// The conversation was closed.
    CLOSED(false),
    /// The promise was fulfilled, in time or late.
    FULFILLED(false);

    private final boolean runs;

    State(boolean runs) {
      this.runs = runs;
    }

    public boolean runs() {
      return runs;
    }
  }

  /// How long it lasted, or has lasted at `upTo`.
  public Duration length(Instant upTo) {
    return Duration.between(from, to == null ? upTo : to);
  }

  Segment endedBy(long event, Instant at) {
    return new Segment(state, from, began, at, event);
  }
}
