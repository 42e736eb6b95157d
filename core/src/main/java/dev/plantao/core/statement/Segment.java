package dev.plantao.core.statement;

import dev.plantao.core.sla.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of time in which a clock ran, or stood still for one reason.
///
/// @param began number of the event that began it; null where working hours began or ended
/// @param to null while it lasts
/// @param ended number of the event that ended it; null while it lasts, and where working hours
///   began or ended
public record Segment(
    State state, Instant from, @Nullable Long began, @Nullable Instant to, @Nullable Long ended) {

  /// What the clock did, and why.
  public enum State {
    /// It was support's turn.
    RUNNING(true),
    /// Nobody works: the promise follows a calendar.
    OUTSIDE_HOURS(false),
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

  /// The same, cut where working hours begin and end.
  List<Segment> cutBy(WorkingTime hours, Instant upTo) {
    if (!state.runs() || hours.equals(WorkingTime.ALWAYS)) {
      return List.of(this);
    }
    var end = to == null ? upTo : to;
    var stretches = hours.stretches(from, end);
    var cut = new ArrayList<Segment>();
    for (var stretch : stretches) {
      var first = stretch.from().equals(from);
      var last = stretch.to().equals(end);
      cut.add(
          new Segment(
              stretch.works() ? state : State.OUTSIDE_HOURS,
              stretch.from(),
              first ? began : null,
              last ? to : stretch.to(),
              last ? ended : null));
    }
    return cut.isEmpty() ? List.of(this) : cut;
  }

  Segment endedBy(long event, Instant at) {
    return new Segment(state, from, began, at, event);
  }
}
