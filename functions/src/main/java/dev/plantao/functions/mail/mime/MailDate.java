package dev.plantao.functions.mail.mime;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Date header, as RFC 5322 wants it and as it comes.
final class MailDate {

  /// Longer than any date with comments; what is longer is no date.
  private static final int LONGEST = 300;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00", "CDT", "-05:00", "MST", "-07:00",
          "MDT", "-06:00", "PST", "-08:00", "PDT", "-07:00", "CET", "+01:00", "CEST", "+02:00");

  private static final String TIME = "(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:[.,]\\d+)?";
  private static final String ZONE = "\\s*((?:GMT|UTC|UT)?[+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5})?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:[\\s-]+([A-Za-z]{3})[A-Za-z]*\\.?,?|\\s+(\\d{1,2}))[\\s-]+(\\d{2,4}),?\\s+"
              + TIME
              + "(?:\\s*([AaPp])[Mm])?"
              + ZONE);
  private static final Pattern MONTH_FIRST = // asctime: Mon Nov 24 14:22:01 1997
      Pattern.compile("([A-Za-z]{3})\\s+(\\d{1,2})\\s+" + TIME + "\\s+(?:[A-Z]{3,4}\\s+)?(\\d{4})");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[T\\s]+" + TIME + ZONE);

  private MailDate() {}

  /// The moment, or null when the text holds none.
  static @Nullable OffsetDateTime parse(String header) {
    String text = withoutComments(header.length() > LONGEST ? "" : header);
    try {
      @Nullable OffsetDateTime date = dayFirst(text);
      date = date == null ? iso(text) : date;
      return date == null ? monthFirst(text) : date;
    } catch (DateTimeException | NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime dayFirst(String text) {
    Matcher found = DAY_FIRST.matcher(text);
    if (!found.find()) {
      return null;
    }
    @Nullable String month = found.group(2);
    int number = month == null ? Integer.parseInt(found.group(3)) : month(month);
    int hour = Integer.parseInt(found.group(5)) + afternoon(found.group(5), found.group(8));
    return at(
        year(found.group(4)),
        number,
        found.group(1),
        hour,
        found.group(6),
        found.group(7),
        zone(found.group(9)));
  }

  private static int afternoon(String hour, @Nullable String half) {
    if (half == null) {
      return 0;
    }
    boolean twelve = hour.equals("12");
    boolean pm = half.equalsIgnoreCase("p");
    return pm && !twelve ? 12 : !pm && twelve ? -12 : 0;
  }

  private static @Nullable OffsetDateTime iso(String text) {
    Matcher found = ISO.matcher(text);
    return found.find()
        ? at(
            Integer.parseInt(found.group(1)),
            Integer.parseInt(found.group(2)),
            found.group(3),
            Integer.parseInt(found.group(4)),
            found.group(5),
            found.group(6),
            zone(found.group(7)))
        : null;
  }

  private static @Nullable OffsetDateTime monthFirst(String text) {
    Matcher found = MONTH_FIRST.matcher(text);
    return found.find()
        ? at(
            year(found.group(6)),
            month(found.group(1)),
            found.group(2),
            Integer.parseInt(found.group(3)),
            found.group(4),
            found.group(5),
            ZoneOffset.UTC)
        : null;
  }

  private static OffsetDateTime at(
      int year,
      int month,
      String day,
      int hour,
      String minute,
      @Nullable String second,
      ZoneOffset zone) {
    int seconds =
        second == null ? 0 : Math.min(59, Integer.parseInt(second)); // 60 is a leap second
    return OffsetDateTime.of(
        year, month, Integer.parseInt(day), hour, Integer.parseInt(minute), seconds, 0, zone);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;
  }

  private static ZoneOffset zone(@Nullable String name) {
    if (name == null) {
      return ZoneOffset.UTC;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    String known = ZONES.get(upper.length() > 4 ? upper.substring(0, 3) : upper);
    if (known != null) {
      return ZoneOffset.of(known);
    }
    String digits = upper.replaceAll("[^0-9+-]", "");
    if (digits.length() < 3) {
      return ZoneOffset.UTC;
    }
    return ZoneOffset.of(
        digits.length() == 4 ? digits.charAt(0) + "0" + digits.substring(1) : digits);
  }

  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      out.append(depth > 0 ? ' ' : c);
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return out.toString();
  }
}
