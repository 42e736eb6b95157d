package dev.plantao.local.sqs;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.aws.JsonService;
import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The calls of SQS, in its JSON protocol.
public final class SqsService extends JsonService {
  /// Quotas of SQS.
  private static final int MAX_DELAY_SECONDS = 900;

  private static final int MAX_VISIBILITY_SECONDS = 43_200;
  private static final int MAX_BYTES = 1024 * 1024;
  private static final int MAX_BATCH = 10;
  private static final int MAX_WAIT_SECONDS = 20;

  private static final String ERROR = "com.amazonaws.sqs#";

  private final Queues queues;
  private final Object arrivals = new Object();

  public SqsService(Queues queues) {
    super("application/x-amz-json-1.0");
    this.queues = queues;
    queues.onChange(() -> {
      synchronized (arrivals) {
        arrivals.notifyAll();
      }
    });
  }

  @Override
  protected JsonNode answer(Request request, JsonNode body) throws InterruptedException {
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "SendMessage" -> send(queue(body), body);
      case "SendMessageBatch" -> sendBatch(queue(body), body);
      case "ReceiveMessage" -> receive(queue(body), body);
      case "DeleteMessage" -> delete(queue(body), body);
      case "DeleteMessageBatch" -> deleteBatch(queue(body), body);
      case "ChangeMessageVisibility" -> changeVisibility(queue(body), body);
      case "GetQueueUrl" -> url(queues.get(body.path("QueueName").asString("")));
      case "GetQueueAttributes" -> attributes(queue(body));
      case "ListQueues" -> list();
      case "PurgeQueue" -> purge(queue(body));
      default -> throw new AwsException(400, "UnknownOperationException", target);
    };
  }

  private Queue queue(JsonNode body) {
    return queues.get(body.path("QueueUrl").asString(""));
  }

  private ObjectNode send(Queue queue, JsonNode message) {
    var body = message.path("MessageBody").asString("");
    var attributes = message.path("MessageAttributes");
    checkBody(body);
    var delay = seconds(message, "DelaySeconds", MAX_DELAY_SECONDS);
    var sent =
        Json.object()
            .put("MessageId", queues.send(queue, body, attributes, delay))
            .put("MD5OfMessageBody", Digests.ofBody(body));
    if (!attributes.isEmpty()) {
      sent.put("MD5OfMessageAttributes", Digests.ofAttributes(attributes));
    }
    return sent;
  }

  private static void checkBody(String body) {
    if (body.isEmpty()) {
      throw new AwsException(
          400, "MissingParameter", "The request must contain the parameter MessageBody.");
    }
    if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw invalid(
          "One or more parameters are invalid. Reason: Message must be shorter than "
              + MAX_BYTES
              + " bytes.");
    }
  }

  private ObjectNode sendBatch(Queue queue, JsonNode body) {
    var entries = body.path("Entries");
    checkBatch(entries);
    checkBatchSize(entries);
    return each(entries, entry -> send(queue, entry));
  }

  private ObjectNode deleteBatch(Queue queue, JsonNode body) {
    checkBatch(body.path("Entries"));
    return each(body.path("Entries"), entry -> delete(queue, entry));
  }

  private interface Call {
    ObjectNode on(JsonNode entry);
  }

  /// A failed entry does not stop the others.
  private static ObjectNode each(JsonNode entries, Call call) {
    var answer = Json.object();
    var successful = answer.putArray("Successful");
    var failed = answer.putArray("Failed");
    for (var entry : entries) {
      var id = entry.path("Id").asString("");
      try {
        successful.add(call.on(entry).put("Id", id));
      } catch (AwsException e) {
        failed
            .addObject()
            .put("Id", id)
            .put("SenderFault", true)
            .put("Code", e.code().replace(ERROR, ""))
            .put("Message", e.getMessage());
      }
    }
    return answer;
  }

  private static void checkBatch(JsonNode entries) {
    if (entries.isEmpty()) {
      throw new AwsException(
          400, ERROR + "EmptyBatchRequest", "There should be at least one entry in the request.");
    }
    if (entries.size() > MAX_BATCH) {
      throw new AwsException(
          400,
          ERROR + "TooManyEntriesInBatchRequest",
          "Maximum number of entries per request are 10. You have sent " + entries.size() + ".");
    }
    var ids = new HashSet<String>();
    for (var entry : entries) {
      if (!ids.add(entry.path("Id").asString(""))) {
        throw new AwsException(
            400, ERROR + "BatchEntryIdsNotDistinct", "Two entries have the same id.");
      }
    }
  }

  private static void checkBatchSize(JsonNode entries) {
    var bytes = 0;
    for (var entry : entries) {
      bytes += entry.path("MessageBody").asString("").getBytes(StandardCharsets.UTF_8).length;
    }
    if (bytes > MAX_BYTES) {
      throw new AwsException(
          400,
          ERROR + "BatchRequestTooLong",
          "Batch requests cannot be longer than " + MAX_BYTES + " bytes.");
    }
  }

  private ObjectNode receive(Queue queue, JsonNode body) throws InterruptedException {
    var count = body.path("MaxNumberOfMessages").asInt(1);
    if (count < 1 || count > MAX_BATCH) {
      throw invalid("Value " + count + " for parameter MaxNumberOfMessages is invalid.");
    }
    var visibility = seconds(body, "VisibilityTimeout", MAX_VISIBILITY_SECONDS);
    awaitMessage(queue, seconds(body, "WaitTimeSeconds", MAX_WAIT_SECONDS).orElse(Duration.ZERO));
    var answer = Json.object();
    var messages = queues.receive(queue, count, visibility);
    if (!messages.isEmpty()) {
      var list = answer.putArray("Messages");
      messages.forEach(message -> list.add(SqsJson.received(message)));
    }
    return answer;
  }

  /// Long polling, by the wall clock.
  private void awaitMessage(Queue queue, Duration wait) throws InterruptedException {
    var deadline = System.nanoTime() + wait.toNanos();
    synchronized (arrivals) {
      var left = wait.toMillis();
      while (left > 0 && !queues.hasVisible(queue)) {
        arrivals.wait(left);
        left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      }
    }
  }

  private ObjectNode delete(Queue queue, JsonNode body) {
    queue.delete(body.path("ReceiptHandle").asString(""));
    queues.changed();
    return Json.object();
  }

  private ObjectNode changeVisibility(Queue queue, JsonNode body) {
    var timeout = seconds(body, "VisibilityTimeout", MAX_VISIBILITY_SECONDS);
    queue.changeVisibility(
        body.path("ReceiptHandle").asString(""), queues.now(), timeout.orElse(Duration.ZERO));
    queues.changed();
    return Json.object();
  }

  private ObjectNode purge(Queue queue) {
    queue.purge();
    queues.changed();
    return Json.object();
  }

  private static ObjectNode url(Queue queue) {
    return Json.object().put("QueueUrl", Arns.queueUrl(queue.wired().name()));
  }

  private ObjectNode list() {
    var answer = Json.object();
    var urls = answer.putArray("QueueUrls");
    queues.look().forEach(queue -> urls.add(Arns.queueUrl(queue.path("name").asString(""))));
    return answer;
  }

  private ObjectNode attributes(Queue queue) {
    var counts = queue.counts(queues.now());
    var answer = Json.object();
    answer
        .putObject("Attributes")
        .put("QueueArn", Arns.queue(queue.wired().name()))
        .put("ApproximateNumberOfMessages", String.valueOf(counts.visible()))
        .put("ApproximateNumberOfMessagesDelayed", String.valueOf(counts.delayed()))
        .put("ApproximateNumberOfMessagesNotVisible", String.valueOf(counts.inFlight()))
        .put("DelaySeconds", String.valueOf(queue.wired().delay().toSeconds()))
        .put("VisibilityTimeout", String.valueOf(queue.wired().visibilityTimeout().toSeconds()));
    return answer;
  }

  private static Optional<Duration> seconds(JsonNode body, String name, int max) {
    if (!body.has(name)) {
      return Optional.empty();
    }
    var seconds = body.path(name).asInt(-1);
    if (seconds < 0 || seconds > max) {
      throw invalid(
          "Value %s for parameter %s is invalid. Reason: %s must be >= 0 and <= %d."
              .formatted(body.path(name), name, name, max));
    }
    return Optional.of(Duration.ofSeconds(seconds));
  }

  private static AwsException invalid(String message) {
    return new AwsException(400, "InvalidParameterValue", message);
  }
}
