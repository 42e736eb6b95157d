package dev.plantao.core.sla;

import dev.plantao.core.TestCalendars;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The slow second opinion on a calendar: looks at the clock on the wall once a minute. Works for
/// instants at whole minutes of the local clock.
final class WallClock {

  private WallClock() {}

  static boolean works(BusinessCalendar calendar, Instant at) {
    return TestCalendars.shows(calendar, at);
  }

  static long minutes(BusinessCalendar calendar, Instant from, Instant to) {
    long sum = 0;
    for (var at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
      sum += works(calendar, at) ? 1 : 0;
    }
    return sum;
  }

  /// The end of the minute with which so many have passed.
  static Instant reached(BusinessCalendar calendar, Instant from, long minutes) {
    var left = minutes;
    var at = from;
    while (left > 0) {
      left -= works(calendar, at) ? 1 : 0;
      at = at.plus(1, ChronoUnit.MINUTES);
    }
    return at;
  }
}
