package dev.plantao.local.sqs;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Messages as receivers see them: by call, and as the event of a function.
final class SqsJson {
  private SqsJson() {}

  static ObjectNode received(Message message) {
    var json =
        Json.object()
            .put("MessageId", message.id())
            .put("ReceiptHandle", message.receipt())
            .put("Body", message.body())
            .put("MD5OfBody", Digests.ofBody(message.body()));
    json.set("Attributes", attributes(message));
    if (!message.attributes().isEmpty()) {
      json.set("MessageAttributes", message.attributes());
      json.put("MD5OfMessageAttributes", Digests.ofAttributes(message.attributes()));
    }
    return json;
  }

  static ObjectNode event(String queue, List<Message> messages) {
    var event = Json.object();
    var records = event.putArray("Records");
    for (var message : messages) {
      var record =
          Json.object()
              .put("messageId", message.id())
              .put("receiptHandle", message.receipt())
              .put("body", message.body());
      record.set("attributes", attributes(message));
      record.set("messageAttributes", messageAttributes(message));
      record
          .put("md5OfBody", Digests.ofBody(message.body()))
          .put("eventSource", "aws:sqs")
          .put("eventSourceARN", Arns.queue(queue))
          .put("awsRegion", Arns.REGION);
      records.add(record);
    }
    return event;
  }

  private static ObjectNode attributes(Message message) {
    return Json.object()
        .put("ApproximateReceiveCount", String.valueOf(message.receives()))
        .put("SentTimestamp", String.valueOf(message.sentAt().toEpochMilli()))
        .put("SenderId", "AIDALOCAL")
        .put(
            "ApproximateFirstReceiveTimestamp",
            String.valueOf(message.firstReceivedAt().toEpochMilli()));
  }

  /// The event has the same attributes as the call, their fields in another case.
  private static ObjectNode messageAttributes(Message message) {
    var all = Json.object();
    for (var attribute : message.attributes().properties()) {
      var one = all.putObject(attribute.getKey());
      for (var field : attribute.getValue().properties()) {
        one.set(decapitalised(field.getKey()), field.getValue());
      }
    }
    return all;
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
