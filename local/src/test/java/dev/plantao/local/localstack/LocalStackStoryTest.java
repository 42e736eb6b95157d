package dev.plantao.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.Functions;
import dev.plantao.local.lambda.Invocation;
import dev.plantao.local.story.Aws;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.Wiring;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A ticket under LocalStack, from its opening to its escalation and its letter. What AWS would do
/// between the functions, the test does: it reads the stream and the queues, and fires the
/// schedule, because this Scheduler fires none.
@Tag("SL-4")
class LocalStackStoryTest {
  private static final Path EVENTS =
      Path.of(System.getProperty("plantao.root", "..")).resolve("events");

  private final LocalStack aws = LocalStack.get();
  private final DynamoDbClient dynamo =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private final SchedulerClient scheduler =
      SchedulerClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private final SqsClient sqs =
      SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Functions functions =
      new Functions(Wiring.of(aws.template()).functions(), () -> now);

  @Test
  void a_ticket_is_opened_acknowledged_and_escalated_when_its_schedule_fires() throws Exception {
    functions.start();
    var id = call("api-contact-without-login.json").path("id").asString("");
    assertThat(id).startsWith("T-");

    react();
    assertThat(schedules()).contains(id + ".first-response", id + ".resolution");
    assertThat(letters()).anyMatch(letter -> letter.contains("bruno@example.com"));

    now = now.plus(Duration.ofHours(24)).plusSeconds(60);
    assertThat(fire()).containsExactly(id + ".at-risk", id + ".first-response");
    assertThat(entries(id)).contains("violated", "escalated");
    assertThat(schedules()).doesNotContain(id + ".first-response").contains(id + ".resolution");

    react();
    assertThat(queued("plantao-dev-notices")).anyMatch(message -> message.body().contains(id));
  }

  /// Everything in the group that is due by now, in order of time; what fired is gone.
  private List<String> fire() {
    var due = new TreeMap<Instant, GetScheduleResponse>();
    for (var name : schedules()) {
      var schedule = scheduler.getSchedule(get -> get.groupName(Aws.SCHEDULE_GROUP).name(name));
      var at = schedule.scheduleExpression().replaceAll("at\\((.*)\\)", "$1Z");
      if (!Instant.parse(at).isAfter(now)) {
        due.put(Instant.parse(at), schedule);
      }
    }
    for (var schedule : due.values()) {
      functions
          .get(schedule.target().arn())
          .invoke(schedule.target().input().getBytes(StandardCharsets.UTF_8));
      scheduler.deleteSchedule(
          delete -> delete.groupName(Aws.SCHEDULE_GROUP).name(schedule.name()));
    }
    return due.values().stream().map(GetScheduleResponse::name).toList();
  }

  private List<String> schedules() {
    return scheduler
        .listSchedulesPaginator(list -> list.groupName(Aws.SCHEDULE_GROUP))
        .schedules()
        .stream()
        .map(ScheduleSummary::name)
        .toList();
  }

  /// Received now, and not when the event was recorded: this Scheduler's schedules lie ahead.
  private JsonNode call(String file) throws IOException {
    var event = Json.parse(Files.readAllBytes(EVENTS.resolve(file)));
    ((ObjectNode) event.path("requestContext")).put("timeEpoch", now.toEpochMilli());
    var answer = invoke("api", Json.bytes(event));
    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(201);
    return Json.parse(answer.path("body").asString(""));
  }

  private JsonNode invoke(String function, byte[] event) {
    var outcome = functions.get("plantao-dev-" + function).invoke(event);
    if (outcome instanceof Invocation.Returned returned) {
      return returned.payload().length == 0 ? Json.object() : Json.parse(returned.payload());
    }
    throw new AssertionError(function + ": " + outcome);
  }

  /// Hands the stream to those who read it, as an event source mapping would.
  private void react() {
    var event = Json.object();
    var records = event.putArray("Records");
    streamed().forEach(records::add);
    assertThat(records).isNotEmpty();
    for (var reader : List.of("keeper", "outbox")) {
      var answer = invoke(reader, Json.bytes(event));
      assertThat(answer.path("batchItemFailures")).as(reader + ": " + answer).isEmpty();
    }
  }

  private List<ObjectNode> streamed() {
    var found = new ArrayList<ObjectNode>();
    try (var streams =
        DynamoDbStreamsClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      var table = dynamo.describeTable(describe -> describe.tableName(Aws.TABLE)).table();
      var arn = table.latestStreamArn();
      for (var shard : streams.describeStream(s -> s.streamArn(arn)).streamDescription().shards()) {
        var iterator =
            streams
                .getShardIterator(get ->
                    get.streamArn(arn)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        for (var record : streams.getRecords(get -> get.shardIterator(iterator)).records()) {
          var keys = record.dynamodb().keys();
          if (text(keys, "pk").startsWith("C#") && text(keys, "sk").startsWith("#")) {
            found.add(streamRecord(keys, record.dynamodb().sequenceNumber()));
          }
        }
      }
    }
    return found;
  }

  private static ObjectNode streamRecord(Map<String, AttributeValue> keys, String number) {
    var record = Json.object().put("eventID", number).put("eventName", "INSERT");
    var written = record.putObject("dynamodb").put("SequenceNumber", number);
    var its = written.putObject("Keys");
    keys.forEach((name, value) -> its.putObject(name).put("S", value.s()));
    return record;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null ? "" : value.s();
  }

  private List<Message> queued(String queue) {
    return sqs.receiveMessage(receive ->
            receive.queueUrl(Arns.queueUrl(queue)).maxNumberOfMessages(10).waitTimeSeconds(5))
        .messages();
  }

  /// Lets the letters go out that are queued, and gives what the mail service has of them.
  private List<String> letters() throws IOException, InterruptedException {
    var queued = queued("plantao-dev-letters");
    assertThat(queued).isNotEmpty();
    var event = Json.object();
    var records = event.putArray("Records");
    queued.forEach(message ->
        records.addObject().put("messageId", message.messageId()).put("body", message.body()));
    assertThat(invoke("letter", Json.bytes(event)).path("batchItemFailures")).isEmpty();
    var sent = get("/_aws/ses");
    return sent.path("messages").valueStream().map(JsonNode::toString).toList();
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(System.getProperty("aws.endpointUrl") + path)).build();
      return Json.parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private String entries(String id) {
    return dynamo
        .query(query ->
            query
                .tableName(Aws.TABLE)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :entry)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("C#" + id),
                        ":entry", AttributeValue.fromS("#")))
                .consistentRead(true))
        .items()
        .toString();
  }
}
