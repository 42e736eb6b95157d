package dev.plantao.local.scheduler;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A one-time schedule.
///
/// @param at when it fires
/// @param definition what the caller sent, complete: an update replaces all of it
/// @param fired whether it has; then only its name is still taken
record Schedule(
    String group,
    String name,
    Instant at,
    JsonNode definition,
    Instant created,
    Instant modified,
    boolean fired) {

  static String key(String group, String name) {
    return group + "/" + name;
  }

  String key() {
    return key(group, name);
  }

  String arn() {
    return Arns.of("scheduler", "schedule/" + key());
  }

  String target() {
    return definition.path("Target").path("Arn").asString("");
  }

  /// With the keywords that Scheduler fills in; no input is an empty object.
  String input() {
    return definition
        .path("Target")
        .path("Input")
        .asString("{}")
        .replace("<aws.scheduler.scheduled-time>", at.toString())
        .replace("<aws.scheduler.schedule-arn>", arn());
  }

  String state() {
    return definition.path("State").asString("ENABLED");
  }

  boolean pending() {
    return !fired && state().equals("ENABLED");
  }

  boolean deletedAfterCompletion() {
    return definition.path("ActionAfterCompletion").asString("NONE").equals("DELETE");
  }

  /// Whether a call with this token is the one that made the schedule, repeated.
  boolean madeBy(String clientToken) {
    return !clientToken.isEmpty()
        && clientToken.equals(definition.path("ClientToken").asString(""));
  }

  Schedule afterFiring() {
    return new Schedule(group, name, at, definition, created, modified, true);
  }

  ObjectNode toJson() {
    var json =
        Json.object()
            .put("group", group)
            .put("name", name)
            .put("at", at.toString())
            .put("created", created.toString())
            .put("modified", modified.toString())
            .put("fired", fired);
    json.set("definition", definition);
    return json;
  }

  static Schedule fromJson(JsonNode json) {
    return new Schedule(
        json.path("group").asString(""),
        json.path("name").asString(""),
        instant(json, "at"),
        json.path("definition"),
        instant(json, "created"),
        instant(json, "modified"),
        json.path("fired").asBoolean(false));
  }

  private static Instant instant(JsonNode json, String field) {
    return Instant.parse(json.path(field).asString(""));
  }
}
