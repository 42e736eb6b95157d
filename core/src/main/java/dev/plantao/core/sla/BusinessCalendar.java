package dev.plantao.core.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Working hours by the clocks of one place, its holidays, its closures.
///
/// An instant is worked at if the local clock then shows a time within the hours of the local day,
/// and the day is no holiday. So an hour that the clocks show twice is worked twice, one that they
/// leave out not at all, and a night shift has nine hours when summer ends.
///
/// @param name by which the policy speaks of it
/// @param week the hours of each day, in order, apart from each other; days without any may be
///   missing, not all of them
/// @param closures at most 120, as a conversation carries them with it
public record BusinessCalendar(
    String name, ZoneId zone, Map<DayOfWeek, List<Hours>> week, List<Closure> closures)
    implements WorkingTime {
  public static final int MOST_CLOSURES = 120;

  /// In one day.
  public static final int MOST_HOURS = 4;

  private static final int DAY = 24 * 60;

  /// Part of a day, in minutes since its midnight: 0 to 1,440, the end not included.
  public record Hours(int from, int to) {
    public Hours {
      if (from < 0 || from >= to || to > DAY) {
        throw new IllegalArgumentException(
            "hours lie within a day, their end after their beginning");
      }
    }
  }

  /// Days without work, both included.
  public record Closure(LocalDate from, LocalDate to) {
    public Closure {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a closure ends before it begins");
      }
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public BusinessCalendar {
    var days = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    week.forEach((day, hours) -> days.put(day, List.copyOf(hours)));
    days.values().removeIf(List::isEmpty);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("calendar " + name + " has no hours at all");
    }
    days.values().forEach(BusinessCalendar::inOrder);
    week = java.util.Collections.unmodifiableMap(days);
    closures = List.copyOf(closures);
    if (closures.size() > MOST_CLOSURES) {
      throw new IllegalArgumentException("calendar " + name + " has more than 120 closures");
    }
  }

  private static void inOrder(List<Hours> hours) {
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).from() < hours.get(i - 1).to()) {
        throw new IllegalArgumentException("hours of a day overlap, or stand in no order");
      }
    }
  }

  @Override
  public Duration between(Instant from, Instant to) {
    var sum = Duration.ZERO;
    var walk = new Walk(this, from);
    for (var open = walk.next(); open.from().isBefore(to); open = walk.next()) {
      var end = open.to().isBefore(to) ? open.to() : to;
      sum = sum.plus(Duration.between(open.from(), end));
    }
    return sum;
  }

  @Override
  public Instant after(Instant from, Duration time) {
    if (!time.isPositive()) {
      return from;
    }
    var left = time;
    for (var walk = new Walk(this, from); ; ) {
      var open = walk.next();
      var length = Duration.between(open.from(), open.to());
      if (left.compareTo(length) <= 0) {
        return open.from().plus(left);
      }
      left = left.minus(length);
    }
  }

  @Override
  public List<Stretch> stretches(Instant from, Instant to) {
    var stretches = new ArrayList<Stretch>();
    var walk = new Walk(this, from);
    var at = from;
    while (at.isBefore(to)) {
      var open = walk.next();
      var begins = open.from().isBefore(to) ? open.from() : to;
      var ends = open.to().isBefore(to) ? open.to() : to;
      add(stretches, at, begins, false);
      add(stretches, begins, ends, true);
      at = ends;
    }
    return stretches;
  }

  /// Hours that follow each other without a pause, such as over midnight, are one stretch.
  private static void add(List<Stretch> to, Instant from, Instant until, boolean works) {
    if (!from.isBefore(until)) {
      return;
    }
    if (!to.isEmpty() && to.getLast().works() == works) {
      to.add(new Stretch(to.removeLast().from(), until, works));
    } else {
      to.add(new Stretch(from, until, works));
    }
  }

  /// The hours of a day; none on a day off.
  List<Hours> on(LocalDate day) {
    return closures.stream().anyMatch(closure -> closure.covers(day))
        ? List.of()
        : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /// The first day after a closure that covers this one; the day itself where none does.
  LocalDate reopens(LocalDate day) {
    return closures.stream()
        .filter(closure -> closure.covers(day))
        .map(closure -> closure.to().plus(1, ChronoUnit.DAYS))
        .max(LocalDate::compareTo)
        .orElse(day);
  }
}
