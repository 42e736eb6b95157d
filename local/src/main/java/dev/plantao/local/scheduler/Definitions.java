package dev.plantao.local.scheduler;

import dev.plantao.local.aws.AwsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What Scheduler accepts as a schedule.
final class Definitions {
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
  private static final Pattern AT =
      Pattern.compile("at\\((\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\\)");
  private static final int MAX_WINDOW_MINUTES = 1440;

  private Definitions() {}

  static void check(String name, JsonNode body) {
    if (!NAME.matcher(name).matches()) {
      throw invalid(
          "1 validation error detected: Value '%s' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$ and have length between 1 and 64"
              .formatted(name));
    }
    checkWindow(body.path("FlexibleTimeWindow"));
    require(body.path("Target"), "Arn", "target.arn");
    require(body.path("Target"), "RoleArn", "target.roleArn");
    require(body, "ScheduleExpression", "scheduleExpression");
  }

  private static void checkWindow(JsonNode window) {
    switch (window.path("Mode").asString("")) {
      case "OFF" -> {
        if (window.has("MaximumWindowInMinutes")) {
          throw invalid("MaximumWindowInMinutes must not be set when the mode is OFF.");
        }
      }
      case "FLEXIBLE" -> {
        var minutes = window.path("MaximumWindowInMinutes").asInt(0);
        if (minutes < 1 || minutes > MAX_WINDOW_MINUTES) {
          throw invalid("MaximumWindowInMinutes must be 1 to 1440.");
        }
      }
      default -> throw missing("flexibleTimeWindow");
    }
  }

  private static void require(JsonNode body, String field, String name) {
    if (body.path(field).asString("").isEmpty()) {
      throw missing(name);
    }
  }

  /// When a one-time schedule fires; it must lie after `now`.
  static Instant at(JsonNode body, Instant now) {
    var expression = body.path("ScheduleExpression").asString("");
    var matcher = AT.matcher(expression);
    if (!matcher.matches()) {
      throw invalid("Invalid Schedule Expression " + expression + ": only at(…) runs locally.");
    }
    try {
      var zone = ZoneId.of(body.path("ScheduleExpressionTimezone").asString("UTC"));
      var at = LocalDateTime.parse(matcher.group(1)).atZone(zone).toInstant();
      if (!at.isAfter(now)) {
        throw invalid("Invalid Schedule Expression " + expression + ": it lies in the past.");
      }
      return at;
    } catch (DateTimeException e) {
      throw invalid("Invalid Schedule Expression " + expression + " or time zone.");
    }
  }

  static AwsException invalid(String message) {
    return new AwsException(400, "ValidationException", message);
  }

  private static AwsException missing(String member) {
    return invalid(
        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
            .formatted(member));
  }
}
