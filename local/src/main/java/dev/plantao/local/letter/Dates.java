package dev.plantao.local.letter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as letters have them (RFC 5322, 3.3), always in UTC.
public final class Dates {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  public static String of(Instant instant) {
    return FORMAT.format(instant);
  }
}
