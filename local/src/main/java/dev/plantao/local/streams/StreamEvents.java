package dev.plantao.local.streams;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Stream records as the event of a function has them.
final class StreamEvents {
  private StreamEvents() {}

  /// @param at the local time at which the record is read: DynamoDB Local knows only the machine's
  static ObjectNode record(Record record, String streamArn, Instant at) {
    var json =
        Json.object()
            .put("eventID", record.eventID())
            .put("eventName", record.eventNameAsString())
            .put("eventVersion", "1.1")
            .put("eventSource", "aws:dynamodb")
            .put("awsRegion", Arns.REGION);
    json.set("dynamodb", change(record, at));
    json.put("eventSourceARN", streamArn);
    if (record.userIdentity() != null) {
      json.putObject("userIdentity")
          .put("type", record.userIdentity().type())
          .put("principalId", record.userIdentity().principalId());
    }
    return json;
  }

  static ObjectNode event(List<ObjectNode> records) {
    var event = Json.object();
    event.putArray("Records").addAll(records);
    return event;
  }

  private static ObjectNode change(Record record, Instant at) {
    var stream = record.dynamodb();
    var change = Json.object().put("ApproximateCreationDateTime", at.getEpochSecond());
    change.set("Keys", item(stream.keys()));
    if (stream.hasNewImage()) {
      change.set("NewImage", item(stream.newImage()));
    }
    if (stream.hasOldImage()) {
      change.set("OldImage", item(stream.oldImage()));
    }
    return change
        .put("SequenceNumber", stream.sequenceNumber())
        .put("SizeBytes", stream.sizeBytes())
        .put("StreamViewType", stream.streamViewTypeAsString());
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    var json = Json.object();
    item.forEach((name, value) -> json.set(name, attribute(value)));
    return json;
  }

  private static JsonNode attribute(AttributeValue value) {
    var json = Json.object();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case B -> json.put("B", value.b().asByteArray());
      case M -> json.set("M", item(value.m()));
      case L -> value.l().forEach(each(json.putArray("L")));
      case SS -> value.ss().forEach(json.putArray("SS")::add);
      case NS -> value.ns().forEach(json.putArray("NS")::add);
      case BS -> {
        var set = json.putArray("BS");
        value.bs().forEach(bytes -> set.add(bytes.asByteArray()));
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("An attribute of an unknown type: " + value);
    }
    return json;
  }

  private static java.util.function.Consumer<AttributeValue> each(ArrayNode array) {
    return value -> array.add(attribute(value));
  }
}
