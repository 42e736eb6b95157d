package dev.plantao.local.scheduler;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.aws.JsonService;
import dev.plantao.local.json.Json;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The calls of EventBridge Scheduler, as its REST API takes them.
public final class SchedulerService extends JsonService {
  private static final String PATH = "/schedules";
  private static final int MAX_RESULTS = 100;

  /// What a caller may set, and [#read] gives back.
  private static final List<String> OPTIONAL =
      List.of(
          "ActionAfterCompletion",
          "Description",
          "EndDate",
          "KmsKeyArn",
          "ScheduleExpressionTimezone",
          "StartDate");

  private final Schedules schedules;
  private final InstantSource clock;

  public SchedulerService(Schedules schedules, InstantSource clock) {
    super("application/json");
    this.schedules = schedules;
    this.clock = clock;
  }

  @Override
  protected JsonNode answer(Request request, JsonNode body) {
    var path = request.getHttpURI().getPath();
    var query = Request.extractQueryParameters(request);
    if (path.equals(PATH) && request.getMethod().equals("GET")) {
      return list(query);
    }
    if (!path.startsWith(PATH + "/")) {
      throw new AwsException(404, "UnknownOperationException", request.getMethod() + " " + path);
    }
    var name = URLDecoder.decode(path.substring(PATH.length() + 1), StandardCharsets.UTF_8);
    var group = Optional.ofNullable(query.getValue("groupName")).orElse("default");
    return switch (request.getMethod()) {
      case "POST" -> create(name, body);
      case "PUT" -> update(name, body);
      case "GET" -> read(schedules.get(group, name));
      case "DELETE" -> delete(group, name);
      default -> throw new AwsException(404, "UnknownOperationException", request.getMethod());
    };
  }

  private JsonNode create(String name, JsonNode body) {
    var schedule = schedule(name, body);
    schedules.create(schedule, body.path("ClientToken").asString(""));
    return Json.object().put("ScheduleArn", schedule.arn());
  }

  private JsonNode update(String name, JsonNode body) {
    var schedule = schedule(name, body);
    schedules.update(schedule);
    return Json.object().put("ScheduleArn", schedule.arn());
  }

  private JsonNode delete(String group, String name) {
    schedules.delete(group, name);
    return Json.object();
  }

  private Schedule schedule(String name, JsonNode body) {
    var now = clock.instant();
    Definitions.check(name, body);
    return new Schedule(
        body.path("GroupName").asString("default"),
        name,
        Definitions.at(body, now),
        body,
        now,
        now,
        false);
  }

  private static ObjectNode read(Schedule schedule) {
    var definition = schedule.definition();
    var answer = summary(schedule);
    answer.set("Target", definition.path("Target"));
    answer.set("FlexibleTimeWindow", definition.path("FlexibleTimeWindow"));
    answer.set("ScheduleExpression", definition.path("ScheduleExpression"));
    answer.put("ActionAfterCompletion", "NONE").put("ScheduleExpressionTimezone", "UTC");
    for (var field : OPTIONAL) {
      if (definition.has(field)) {
        answer.set(field, definition.path(field));
      }
    }
    return answer;
  }

  private static ObjectNode summary(Schedule schedule) {
    var summary =
        Json.object()
            .put("Arn", schedule.arn())
            .put("Name", schedule.name())
            .put("GroupName", schedule.group())
            .put("State", schedule.state())
            .put("CreationDate", epochSeconds(schedule.created()))
            .put("LastModificationDate", epochSeconds(schedule.modified()));
    summary.putObject("Target").put("Arn", schedule.target());
    return summary;
  }

  private JsonNode list(Fields query) {
    var limit = limit(query.getValue("MaxResults"));
    var prefix = Optional.ofNullable(query.getValue("NamePrefix")).orElse("");
    var state = query.getValue("State");
    var after = Optional.ofNullable(query.getValue("NextToken")).map(SchedulerService::key);
    var page =
        schedules.list(Optional.ofNullable(query.getValue("ScheduleGroup"))).stream()
            .filter(schedule -> schedule.name().startsWith(prefix))
            .filter(schedule -> state == null || schedule.state().equals(state))
            .filter(schedule -> after.isEmpty() || schedule.key().compareTo(after.get()) > 0)
            .limit(limit + 1L)
            .toList();
    var answer = Json.object();
    var items = answer.putArray("Schedules");
    page.stream().limit(limit).forEach(schedule -> items.add(summary(schedule)));
    if (page.size() > limit) {
      answer.put("NextToken", token(page.get(limit - 1).key()));
    }
    return answer;
  }

  private static int limit(String maxResults) {
    var limit = maxResults == null ? MAX_RESULTS : Integer.parseInt(maxResults);
    if (limit < 1 || limit > MAX_RESULTS) {
      throw Definitions.invalid("MaxResults must be 1 to 100.");
    }
    return limit;
  }

  private static String token(String key) {
    return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String key(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Definitions.invalid("Invalid NextToken.");
    }
  }

  private static BigDecimal epochSeconds(Instant instant) {
    return BigDecimal.valueOf(instant.toEpochMilli(), 3);
  }
}
