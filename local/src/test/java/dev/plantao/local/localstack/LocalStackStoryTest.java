package dev.plantao.local.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.Functions;
import dev.plantao.local.lambda.Invocation;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
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
  void a_ticket_is_opened_scheduled_escalated_when_its_schedule_fires_and_acknowledged()
      throws Exception {
    functions.start();
    var opened = call("api-contact-without-login.json");
    var id = opened.path("id").asString("");
    assertThat(id).startsWith("T-");

    react();
    var schedule = schedule(id + ".first-response");
    assertThat(schedule.scheduleExpression()).startsWith("at(");
    assertThat(letters()).anyMatch(body -> body.contains("bruno@example.com"));

    now = now.plus(Duration.ofHours(24)).plusSeconds(60);
    invoke("wake", schedule.target().input().getBytes(StandardCharsets.UTF_8));
    assertThat(entry(id, 2)).contains("violated", "escalated");
  }

  private JsonNode call(String file) throws IOException {
    var answer = invoke("api", Files.readAllBytes(EVENTS.resolve(file)));
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
      var table = dynamo.describeTable(describe -> describe.tableName("plantao-dev")).table();
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

  private software.amazon.awssdk.services.scheduler.model.GetScheduleResponse schedule(
      String name) {
    return scheduler.getSchedule(get -> get.groupName("plantao-dev").name(name));
  }

  /// Lets the letters go out that are queued, and gives what the mail service has of them.
  private List<String> letters() throws IOException, InterruptedException {
    var queued =
        sqs.receiveMessage(receive ->
                receive
                    .queueUrl(Arns.queueUrl("plantao-dev-letters"))
                    .maxNumberOfMessages(10)
                    .waitTimeSeconds(2))
            .messages();
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

  private String entry(String id, int from) {
    return dynamo
        .query(query ->
            query
                .tableName("plantao-dev")
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("C#" + id),
                        ":from", AttributeValue.fromS("#%08d".formatted(from)),
                        ":to", AttributeValue.fromS("#99999999")))
                .consistentRead(true))
        .items()
        .toString();
  }
}
