package dev.plantao.core;

import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.BusinessCalendar.Closure;
import dev.plantao.core.sla.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Calendars with telling defaults, and any by chance.
public final class TestCalendars {
  private static final int DAY = 24 * 60;

  /// Halves and quarters of hours, changes by half an hour, at midnight, and over the date line.
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/Sao_Paulo",
          "America/New_York",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Pacific/Chatham",
          "America/St_Johns",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Asia/Beirut");

  private TestCalendars() {}

  /// Monday to Friday, nine to five.
  public static BusinessCalendar office(String zone, Closure... closures) {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (int day = 1; day <= 5; day++) {
      week.put(DayOfWeek.of(day), List.of(new Hours(9 * 60, 17 * 60)));
    }
    return new BusinessCalendar("office", ZoneId.of(zone), week, List.of(closures));
  }

  /// From midnight to eight, every day.
  public static BusinessCalendar nights(String zone) {
    return daily("nights", zone, 0, 8 * 60);
  }

  public static BusinessCalendar everyDay(String zone) {
    return daily("days", zone, 9 * 60, 17 * 60);
  }

  private static BusinessCalendar daily(String name, String zone, int from, int to) {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, List.of(new Hours(from, to)));
    }
    return new BusinessCalendar(name, ZoneId.of(zone), week, List.of());
  }

  public static Closure closed(String day) {
    return closed(day, day);
  }

  public static Closure closed(String first, String last) {
    return new Closure(LocalDate.parse(first), LocalDate.parse(last));
  }

  public static BusinessCalendar closedToo(BusinessCalendar calendar, LocalDate day) {
    var more = new ArrayList<>(calendar.closures());
    more.add(new Closure(day, day));
    return new BusinessCalendar(calendar.name(), calendar.zone(), calendar.week(), more);
  }

  /// Any hours at any place, with closures around the years that [#anInstant] draws from.
  public static BusinessCalendar any(RandomGenerator random) {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0) {
        week.put(day, hours(random));
      }
    }
    if (week.isEmpty()) {
      week.put(DayOfWeek.MONDAY, List.of(new Hours(0, DAY)));
    }
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var closures = new ArrayList<Closure>();
    for (int i = random.nextInt(6); i > 0; i--) {
      var first = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6 * 365));
      closures.add(new Closure(first, first.plusDays(random.nextInt(12))));
    }
    return new BusinessCalendar("any", zone, Map.copyOf(week), closures);
  }

  /// Six hours a day or more from Monday to Friday, with a closure or none, where clocks change in
  /// that month or never.
  public static BusinessCalendar aroundMarch2026(RandomGenerator random) {
    int from = random.nextInt(12 * 60);
    int to = Math.min(DAY, from + 6 * 60 + random.nextInt(12 * 60));
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (int day = 1; day <= 5 + random.nextInt(3); day++) {
      week.put(DayOfWeek.of(day), List.of(new Hours(from, to)));
    }
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var first = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(40));
    List<Closure> closures =
        random.nextBoolean()
            ? List.of()
            : List.of(new Closure(first, first.plusDays(random.nextInt(20))));
    return new BusinessCalendar("march", zone, week, closures);
  }

  /// Whether the clock on the wall shows a time at which somebody works.
  public static boolean shows(BusinessCalendar calendar, Instant at) {
    var local = LocalDateTime.ofInstant(at, calendar.zone());
    var day = local.toLocalDate();
    int minute = local.getHour() * 60 + local.getMinute();
    return calendar.closures().stream()
            .noneMatch(c -> !day.isBefore(c.from()) && !day.isAfter(c.to()))
        && calendar.week().getOrDefault(day.getDayOfWeek(), List.of()).stream()
            .anyMatch(hours -> hours.from() <= minute && minute < hours.to());
  }

  private static List<Hours> hours(RandomGenerator random) {
    var hours = new ArrayList<Hours>();
    int from = random.nextInt(3) == 0 ? 0 : random.nextInt(10 * 60);
    while (from < DAY && hours.size() < 3) {
      int to = random.nextInt(5) == 0 ? DAY : Math.min(DAY, from + 1 + random.nextInt(9 * 60));
      hours.add(new Hours(from, to));
      from = to + random.nextInt(3) * random.nextInt(5 * 60);
    }
    return hours;
  }

  /// A whole minute, mostly a day or two before the clocks change.
  public static Instant anInstant(RandomGenerator random, BusinessCalendar calendar) {
    var any =
        Instant.parse("2010-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(5 * 365 * DAY));
    var change = calendar.zone().getRules().nextTransition(any);
    return change == null || random.nextInt(4) == 0
        ? any
        : change.getInstant().minus(random.nextInt(3 * DAY), ChronoUnit.MINUTES);
  }
}
