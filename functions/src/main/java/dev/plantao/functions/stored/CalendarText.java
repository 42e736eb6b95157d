package dev.plantao.functions.stored;

import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.BusinessCalendar.Closure;
import dev.plantao.core.sla.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A calendar in one short line, as every conversation that follows it carries it:
/// `name;zone;1=540-720+780-1020,2=…;20261224-20270102,20270501`. Days of the week from Monday = 1,
/// hours in minutes since midnight.
final class CalendarText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CalendarText() {}

  static String of(BusinessCalendar calendar) {
    return String.join(
        ";",
        calendar.name(),
        calendar.zone().getId(),
        calendar.week().entrySet().stream()
            .map(day -> day.getKey().getValue() + "=" + hours(day.getValue()))
            .collect(Collectors.joining(",")),
        calendar.closures().stream().map(CalendarText::closure).collect(Collectors.joining(",")));
  }

  private static String hours(List<Hours> hours) {
    return hours.stream().map(one -> one.from() + "-" + one.to()).collect(Collectors.joining("+"));
  }

  private static String closure(Closure closure) {
    var from = DAY.format(closure.from());
    return closure.from().equals(closure.to()) ? from : from + "-" + DAY.format(closure.to());
  }

  static BusinessCalendar read(String text) {
    var parts = text.split(";", -1);
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day : parts[2].split(",", -1)) {
      var hours = day.substring(2).split("\\+", -1);
      week.put(DayOfWeek.of(day.charAt(0) - '0'), all(hours, CalendarText::hours));
    }
    var closures = parts[3].isEmpty() ? new String[0] : parts[3].split(",", -1);
    return new BusinessCalendar(
        parts[0], ZoneId.of(parts[1]), week, all(closures, CalendarText::closure));
  }

  private static <T> List<T> all(String[] texts, Function<String, T> read) {
    return Stream.of(texts).map(read).toList();
  }

  private static Hours hours(String text) {
    var ends = Arrays.stream(text.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    return new Hours(ends[0], ends[1]);
  }

  private static Closure closure(String text) {
    var days = all(text.split("-", -1), day -> LocalDate.parse(day, DAY));
    return new Closure(days.getFirst(), days.getLast());
  }
}
