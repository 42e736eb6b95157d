package dev.plantao.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The time in which a running clock moves on: always, or in the hours of a calendar.
///
/// For all of them: `between` is additive, and `between(t, after(t, d))` is `d`.
public sealed interface WorkingTime permits WorkingTime.Always, BusinessCalendar {
  /// Round the clock, as everything is unless a policy says otherwise.
  WorkingTime ALWAYS = new Always();

  /// How much of it lies between two instants, the first of them not after the second.
  Duration between(Instant from, Instant to);

  /// The first instant at which so much of it has passed since `from`.
  Instant after(Instant from, Duration time);

  /// A stretch cut where it begins and ends, in order and without gaps; none for no time at all.
  List<Stretch> stretches(Instant from, Instant to);

  /// A piece of time in which work is done throughout, or not at all.
  record Stretch(Instant from, Instant to, boolean works) {}

  /// 24 hours a day, 7 days a week.
  record Always() implements WorkingTime {
    @Override
    public Duration between(Instant from, Instant to) {
      return Duration.between(from, to);
    }

    @Override
    public Instant after(Instant from, Duration time) {
      return from.plus(time);
    }

    @Override
    public List<Stretch> stretches(Instant from, Instant to) {
      return from.isBefore(to) ? List.of(new Stretch(from, to, true)) : List.of();
    }
  }
}
