package dev.plantao.local.bus;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.aws.JsonService;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// PutEvents of EventBridge, in its JSON protocol.
public final class EventsService extends JsonService {
  private static final String SERVICE = "events";

  /// Quotas of EventBridge.
  private static final int MAX_ENTRIES = 10;

  private static final int MAX_BYTES = 256 * 1024;

  private final EventBus bus;
  private final Set<String> names;
  private final Faults faults;
  private final InstantSource clock;

  /// @param names of the buses of the template; `default` is always there
  public EventsService(EventBus bus, List<String> names, Faults faults, InstantSource clock) {
    super("application/x-amz-json-1.1");
    this.bus = bus;
    this.names = new HashSet<>(names);
    this.names.add("default");
    this.faults = faults;
    this.clock = clock;
    faults.offer(SERVICE, "fail", "refuse");
  }

  @Override
  protected JsonNode answer(Request request, JsonNode body) {
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    if (!target.equals("AWSEvents.PutEvents")) {
      throw new AwsException(400, "UnknownOperationException", target);
    }
    if (faults.on(SERVICE, "fail")) {
      throw new AwsException(503, "ServiceUnavailableException", "Switched off by a fault.");
    }
    var entries = body.path("Entries");
    if (entries.isEmpty() || entries.size() > MAX_ENTRIES || size(entries) > MAX_BYTES) {
      throw new AwsException(400, "ValidationException", "1 to 10 entries, at most 256 KB.");
    }
    var answer = Json.object();
    var results = answer.putArray("Entries");
    int failed = 0;
    for (var entry : entries) {
      var result = put(entry);
      failed += result.has("ErrorCode") ? 1 : 0;
      results.add(result);
    }
    return answer.put("FailedEntryCount", failed);
  }

  private static int size(JsonNode entries) {
    int size = 0;
    for (var entry : entries) {
      size += entry.path("Detail").asString("").getBytes(StandardCharsets.UTF_8).length;
    }
    return size;
  }

  private ObjectNode put(JsonNode entry) {
    if (faults.on(SERVICE, "refuse")) {
      return refused("ThrottlingException");
    }
    var name = entry.path("EventBusName").asString("default");
    if (!names.contains(name.substring(name.indexOf('/') + 1))) {
      return refused("InvalidEventBusName");
    }
    try {
      var detail = (ObjectNode) Json.parse(entry.path("Detail").asString(""));
      var resources = new ArrayList<String>();
      entry.path("Resources").forEach(resource -> resources.add(resource.asString("")));
      bus.publish(
          entry.path("Source").asString(""),
          entry.path("DetailType").asString(""),
          time(entry),
          resources,
          detail,
          Duration.ZERO);
      return Json.object().put("EventId", UUID.randomUUID().toString());
    } catch (JacksonException | ClassCastException noObject) {
      return refused("MalformedDetail");
    }
  }

  private Instant time(JsonNode entry) {
    return entry.has("Time")
        ? Instant.ofEpochMilli(Math.round(entry.path("Time").asDouble() * 1000))
        : clock.instant();
  }

  private static ObjectNode refused(String code) {
    return Json.object().put("ErrorCode", code).put("ErrorMessage", code);
  }
}
