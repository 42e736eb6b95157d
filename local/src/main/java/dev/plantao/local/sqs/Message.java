package dev.plantao.local.sqs;

import dev.plantao.local.json.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A message in a queue.
///
/// @param key its place in the queue
/// @param attributes message attributes, as the SDK sent them
/// @param visibleAt from when on it can be received
/// @param receives how often it was received
/// @param receipt handle of the last receipt; older ones do nothing any more
record Message(
    String key,
    String id,
    String body,
    JsonNode attributes,
    Instant sentAt,
    Instant visibleAt,
    int receives,
    Instant firstReceivedAt,
    String receipt) {

  Message hiddenUntil(Instant until) {
    return new Message(
        key, id, body, attributes, sentAt, until, receives, firstReceivedAt, receipt);
  }

  Message received(Instant now, Instant until, String newReceipt) {
    return new Message(
        key,
        id,
        body,
        attributes,
        sentAt,
        until,
        receives + 1,
        receives == 0 ? now : firstReceivedAt,
        newReceipt);
  }

  ObjectNode toJson() {
    var json =
        Json.object()
            .put("id", id)
            .put("body", body)
            .put("sentAt", sentAt.toString())
            .put("visibleAt", visibleAt.toString())
            .put("receives", receives)
            .put("firstReceivedAt", firstReceivedAt.toString())
            .put("receipt", receipt);
    json.set("attributes", attributes);
    return json;
  }

  static Message fromJson(String key, JsonNode json) {
    return new Message(
        key,
        json.path("id").asString(""),
        json.path("body").asString(""),
        json.path("attributes"),
        instant(json, "sentAt"),
        instant(json, "visibleAt"),
        json.path("receives").asInt(0),
        instant(json, "firstReceivedAt"),
        json.path("receipt").asString(""));
  }

  private static Instant instant(JsonNode json, String field) {
    return Instant.parse(json.path(field).asString(""));
  }
}
