package dev.plantao.functions.policy;

import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.BusinessCalendar.Closure;
import dev.plantao.core.sla.BusinessCalendar.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Calendars in the document: hours by weekday as `09:00-17:00`, closures as a day or `first/last`.
final class CalendarJson {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?");
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private CalendarJson() {}

  static void write(ObjectNode json, BusinessCalendar calendar) {
    json.put("name", calendar.name()).put("timeZone", calendar.zone().getId());
    var week = json.putObject("hours");
    calendar
        .week()
        .forEach((day, hours) -> {
          var list = week.putArray(Spelling.of(day));
          hours.forEach(one -> list.add(clock(one.from()) + "-" + clock(one.to())));
        });
    var closures = json.putArray("holidays");
    calendar
        .closures()
        .forEach(one ->
            closures.add(
                one.from().equals(one.to()) ? one.from().toString() : one.from() + "/" + one.to()));
  }

  private static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / HOUR, minutes % HOUR);
  }

  /// All calendars of the document; none where it has no such section.
  static List<BusinessCalendar> read(Section document) {
    var calendars = new ArrayList<BusinessCalendar>();
    var names = new HashSet<String>();
    if (!document.has("calendars")) {
      return calendars;
    }
    for (var section : document.sections("calendars", Policy.MOST_CALENDARS)) {
      var name = section.one("name", CalendarJson::name, "1 to 40 lower-case letters, digits, -");
      if (name.isPresent() && !names.add(name.get())) {
        section.wrong("name", "is another calendar's name too");
      }
      one(section, name.orElse("")).ifPresent(calendars::add);
    }
    return calendars;
  }

  private static Optional<BusinessCalendar> one(Section section, String name) {
    var zone =
        section.one("timeZone", CalendarJson::zone, "a time zone's name such as Europe/Berlin");
    var week = week(section.section("hours"));
    List<Closure> closures =
        section.has("holidays")
            ? section.list(
                "holidays",
                BusinessCalendar.MOST_CLOSURES,
                CalendarJson::closure,
                "a day such as 2026-12-25, or its first and last as in 2026-12-24/2027-01-01")
            : List.of();
    section.done();
    if (week.isEmpty()) {
      return Optional.empty();
    }
    return zone.map(it -> new BusinessCalendar(name, it, week, closures));
  }

  private static EnumMap<DayOfWeek, List<Hours>> week(Section section) {
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var field = Spelling.of(day);
      if (section.has(field)) {
        week.put(
            day,
            section.list(
                field,
                BusinessCalendar.MOST_HOURS,
                CalendarJson::hours,
                "a stretch of the day such as 09:00-17:00, its end after its beginning"));
        inOrder(section, field, week.getOrDefault(day, List.of()));
      }
    }
    section.done();
    week.values().removeIf(List::isEmpty);
    if (week.isEmpty()) {
      section.wrongItself("must have hours on one day at least");
    }
    return week;
  }

  private static void inOrder(Section section, String field, List<Hours> hours) {
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).from() < hours.get(i - 1).to()) {
        section.wrong(field, "must be in order and must not overlap");
        hours.clear();
        hours.add(new Hours(0, DAY));
      }
    }
  }

  private static Optional<String> name(String spelt) {
    return NAME.matcher(spelt).matches() ? Optional.of(spelt) : Optional.empty();
  }

  /// Names of places only: an offset would not know when clocks change.
  private static Optional<ZoneId> zone(String spelt) {
    return ZoneId.getAvailableZoneIds().contains(spelt)
        ? Optional.of(ZoneId.of(spelt))
        : Optional.empty();
  }

  private static Optional<Hours> hours(String spelt) {
    var match = HOURS.matcher(spelt);
    if (!match.matches()) {
      return Optional.empty();
    }
    int from = minutes(match.group(1), match.group(2));
    int to = match.group(3) == null ? DAY : minutes(match.group(3), match.group(4));
    return from < to ? Optional.of(new Hours(from, to)) : Optional.empty();
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * HOUR + Integer.parseInt(minutes);
  }

  private static Optional<Closure> closure(String spelt) {
    var match = DAYS.matcher(spelt);
    try {
      if (match.matches()) {
        var from = LocalDate.parse(match.group(1));
        var to = match.group(2) == null ? from : LocalDate.parse(match.group(2));
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Closure(from, to));
      }
    } catch (DateTimeException noDay) {
      // Said by the caller, like any other wrong spelling.
    }
    return Optional.empty();
  }
}
