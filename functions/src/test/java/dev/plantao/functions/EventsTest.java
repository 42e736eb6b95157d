package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.incident.Errand;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.report.Edition;
import dev.plantao.core.whatif.Simulation;
import dev.plantao.functions.chat.ChatDesk;
import dev.plantao.functions.contract.OpenApiResponses;
import dev.plantao.functions.contract.Project;
import dev.plantao.functions.dynamodb.Table;
import dev.plantao.functions.http.TestDesk;
import dev.plantao.functions.sqs.EffectMessages;
import dev.plantao.functions.sqs.SqsContinuations;
import dev.plantao.functions.sqs.SqsJobQueue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every file of `events/`, read as Lambda's runtime reads it and given to what it is for.
class EventsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ID = "T-7K2M9QX4PB1D";

  /// The cases that show a refusal; all others succeed.
  private static final Map<String, Integer> REFUSED =
      Map.of("api-malformed-body.json", 400, "api-without-a-token.json", 401);

  static List<String> files(String function) throws IOException {
    try (var files = Files.list(Project.root().resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(function + "-"))
          .sorted()
          .toList();
    }
  }

  static List<String> apiFiles() throws IOException {
    return files("api");
  }

  static List<String> keeperFiles() throws IOException {
    return files("keeper");
  }

  static List<String> outboxFiles() throws IOException {
    return files("outbox");
  }

  static List<String> rebuildFiles() throws IOException {
    return files("rebuild");
  }

  static <T> T event(String file, Class<T> type) {
    PojoSerializer<T> serializer =
        LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
            ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
            : JacksonFactory.getInstance().getSerializer(type);
    return serializer.fromJson(Project.text("events/" + file));
  }

  @ParameterizedTest
  @MethodSource("apiFiles")
  void a_call_is_answered_as_its_name_says(String file) {
    var event = event(file, APIGatewayV2HTTPEvent.class);
    var contract = OpenApiResponses.ofProject();
    var method = event.getRequestContext().getHttp().getMethod();
    assertThat(event.getRouteKey()).isEqualTo(contract.route(method, event.getRawPath()));
    var desk = new TestDesk();
    desk.openAs(ID);
    var wanted = REFUSED.getOrDefault(file, event.getRawPath().endsWith("/close") ? 200 : 0);
    var reply = desk.answer(event);
    if (wanted == 0) {
      assertThat(reply.status()).as(reply.raw()).isIn(200, 201);
    } else {
      assertThat(reply.status()).as(reply.raw()).isEqualTo(wanted);
    }
    if (event.getBody() != null && reply.status() < 300) {
      var body = contract.operation(event.getRouteKey()).path("requestBody").path("content");
      var schema = body.path("application/json").path("schema");
      assertThat(contract.wrong(schema, JSON.readTree(event.getBody()))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("keeperFiles")
  void a_record_of_the_stream_names_what_it_is_about(String file) {
    var event = event(file, DynamodbEvent.class);
    assertThat(event.getRecords()).isNotEmpty();
    for (var one : event.getRecords()) {
      var keys = one.getDynamodb().getKeys();
      var pk = keys.get("pk");
      var sk = keys.get("sk");
      assertThat(pk).isNotNull();
      assertThat(sk).isNotNull();
      var conversation =
          pk == null || sk == null ? null : Table.conversationOfEntry(pk.getS(), sk.getS());
      var customer =
          pk == null || sk == null ? null : Table.customerOfProfile(pk.getS(), sk.getS());
      assertThat(conversation == null).isNotEqualTo(customer == null);
      if (conversation != null) {
        assertThat(new ConversationId(conversation).value()).isEqualTo(conversation);
      }
      assertThat(one.getDynamodb().getSequenceNumber()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("outboxFiles")
  void what_an_entry_brings_is_found_by_the_keys_of_its_record(String file) {
    for (var one : event(file, DynamodbEvent.class).getRecords()) {
      var keys = one.getDynamodb().getKeys();
      var sk = StreamKeys.get(keys, "sk");
      assertThat(Table.conversationOfEntry(StreamKeys.get(keys, "pk"), sk)).isNotNull();
      assertThat(Table.seqOfEntry(sk)).isPositive();
    }
  }

  @Test
  void a_message_of_an_effect_names_its_entry_and_event() {
    var id = new ConversationId(ID);
    assertThat(EffectMessages.notice(body("notice-first-response-late.json")))
        .isEqualTo(new Effect.SendNotice(id, 2, 3));
    assertThat(EffectMessages.call(body("page-emergency.json")))
        .isEqualTo(new Effect.CallOut(id, 1, 2));
    assertThat(EffectMessages.event(body("bus-entry.json"))).isEqualTo(new Effect.Publish(id, 2));
  }

  private static String body(String file) {
    return event(file, SQSEvent.class).getRecords().getFirst().getBody();
  }

  @Test
  void a_schedule_that_fires_late_settles_what_fell_due() throws IOException {
    var desk = new TestDesk();
    desk.openAs(ID);
    woken(desk, "wake-schedule-of-a-first-response.json", 31);
    assertThat(desk.types(ID)).containsExactly("opened", "violated", "escalated");
  }

  @Test
  void a_schedule_that_fires_early_changes_nothing() throws IOException {
    var desk = new TestDesk();
    desk.openAs(ID);
    woken(desk, "wake-schedule-of-a-first-response.json", 22);
    assertThat(desk.types(ID)).containsExactly("opened");
  }

  @Test
  void a_near_alarm_settles_too_and_only_the_broken_message_comes_back() throws IOException {
    var desk = new TestDesk();
    desk.openAs(ID);
    assertThat(woken(desk, "wake-near-alarm.json", 31).path("batchItemFailures")).isEmpty();
    assertThat(desk.types(ID)).containsExactly("opened", "violated", "escalated");
    var file = "wake-near-alarms-one-of-them-broken.json";
    var failures = woken(desk, file, 32).path("batchItemFailures");
    assertThat(failures).hasSize(1);
    var broken = JSON.readTree(Project.text("events/" + file)).at("/Records/1/messageId");
    assertThat(failures.path(0).path("itemIdentifier")).isEqualTo(broken);
    assertThat(desk.types(ID)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("indexFiles")
  void what_was_written_is_indexed_and_only_the_broken_message_comes_back(String file) {
    var event = event(file, SQSEvent.class);
    var desk = new TestDesk();
    desk.openAs(ID);
    desk.unindex(ID);

    var answer =
        new IndexFunction(desk.indexer(), desk.articleIndexer()).handleRequest(event, context());

    assertThat(answer.getBatchItemFailures()).hasSize(file.contains("broken") ? 1 : 0);
    assertThat(desk.indexed(ID)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("reportFiles")
  void what_was_written_is_counted_and_only_the_broken_message_comes_back(String file) {
    var desk = new TestDesk();
    desk.openAs(ID);
    desk.reports().edition(new Edition(2, null));

    var answer =
        new ReportFunction(desk.reporter()).handleRequest(event(file, SQSEvent.class), context());

    assertThat(answer.getBatchItemFailures()).hasSize(file.contains("broken") ? 1 : 0);
    assertThat(desk.reports().counted(2, new ConversationId(ID))).isEqualTo(1);
  }

  @Test
  void a_simulation_that_was_handed_on_is_brought_to_its_end() {
    var desk = new TestDesk();
    desk.openAs(ID);
    var file = event("simulate-go-on.json", SQSEvent.class);
    var id = SqsContinuations.read(file.getRecords().getFirst().getBody()).orElseThrow();
    var day = TestDesk.NOW.minusSeconds(3600);
    var later = TestDesk.NOW.plusSeconds(3600);
    var question =
        new Simulation.Question(
            id, new AgentId("admin"), "digest", Policy.DEFAULT, day, later, later);
    desk.simulations().keep(Simulation.of(question));

    var answer = new SimulateFunction(desk.simulator(), _ -> {}).handleRequest(file, context());

    assertThat(answer.getBatchItemFailures()).isEmpty();
    assertThat(desk.simulations().find(id).orElseThrow().done()).isTrue();
    assertThat(desk.simulations().find(id).orElseThrow().conversations()).isEqualTo(1);
    assertThat(new SimulateFunction(desk.simulator(), _ -> {}).handleRequest(file, context()))
        .as("it comes twice")
        .isEqualTo(new SQSBatchResponse(List.of()));
  }

  static List<String> reportFiles() throws IOException {
    return files("report");
  }

  static List<String> indexFiles() throws IOException {
    return files("index");
  }

  @ParameterizedTest
  @MethodSource("chatFiles")
  void a_socket_is_answered_as_the_name_says(String file) {
    var chat = new ChatDesk();
    chat.desk().openAs(ID);
    var event = event(file, APIGatewayV2WebSocketEvent.class);
    var socket = event.getRequestContext().getConnectionId();
    chat.enters(socket, TestDesk.Person.PREMIUM, ID);

    var answer = new ChatFunction(chat.admission(), chat.room()).handleRequest(event, context());

    assertThat(answer.getStatusCode()).isEqualTo(file.startsWith("chat-connect") ? 401 : 200);
    var wanted =
        Map.of(
            "chat-message.json", List.of("ack"),
            "chat-resume.json", List.of("entry", "resumed", "presence"),
            "chat-malformed-frame.json", List.of("error"));
    assertThat(chat.sockets().types(socket)).isEqualTo(wanted.getOrDefault(file, List.of()));
    assertThat(chat.connections().find(socket).isPresent())
        .isEqualTo(!file.equals("chat-disconnect.json"));
  }

  static List<String> chatFiles() throws IOException {
    return files("chat");
  }

  @Test
  void what_was_written_is_pushed_to_who_listens() {
    var chat = new ChatDesk();
    chat.desk().openAs(ID);
    chat.enters("socket-1", TestDesk.Person.PREMIUM, ID);

    var event = event("push-entry-written.json", SQSEvent.class);
    var answer =
        new PushFunction(chat.herald(), () -> TestDesk.NOW).handleRequest(event, context());

    assertThat(answer.getBatchItemFailures()).isEmpty();
    assertThat(chat.sockets().types("socket-1")).containsExactly("entry");
  }

  private static JsonNode woken(TestDesk desk, String file, int minutes) throws IOException {
    var wake = new WakeFunction(desk.waker(), () -> TestDesk.NOW.plusSeconds(60L * minutes));
    var input = Project.text("events/" + file).getBytes(StandardCharsets.UTF_8);
    var output = new ByteArrayOutputStream();
    wake.handleRequest(new ByteArrayInputStream(input), output, context());
    return JSON.readTree(output.toByteArray());
  }

  static Context context() {
    return context(_ -> {});
  }

  /// One whose log goes to `log`.
  static Context context(Consumer<String> log) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> "request-1";
                  case "getRemainingTimeInMillis" -> 300_000;
                  case "getLogger" ->
                      Proxy.newProxyInstance(
                          Context.class.getClassLoader(),
                          new Class<?>[] {method.getReturnType()},
                          (_, _, arguments) -> {
                            log.accept(String.valueOf(arguments[0]));
                            return null;
                          });
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void errands_bring_an_incidents_news_once() throws IOException {
    var desk = new TestDesk();
    desk.openAs(ID);
    desk.linkedIncident("I-4QW8ZK2M7R1C", ID);
    var queued = new ArrayList<Errand>();
    var function = new IncidentFunction(desk.courier(queued::addAll), () -> TestDesk.NOW);
    for (var file : files("incident")) {
      var answer = function.handleRequest(event(file, SQSEvent.class), context());
      assertThat(answer.getBatchItemFailures()).as(file).isEmpty();
    }
    assertThat(desk.types(ID)).containsExactly("opened", "incident-linked", "incident-update");
    var ids = List.of(new ConversationId(ID));
    assertThat(queued).containsExactly(new Errand.Tell(new IncidentId("I-4QW8ZK2M7R1C"), ids));
  }

  @ParameterizedTest
  @MethodSource("rebuildFiles")
  void an_operators_request_names_nothing_that_the_rebuilder_does_not_know(String file) {
    var asked = JSON.readTree(Project.text("events/" + file));
    assertThat(asked.isObject()).isTrue();
    assertThat(List.of("conversation", "cursor", "search", "reports"))
        .containsAll(asked.propertyNames());
    if (asked.has("conversation")) {
      assertThat(ConversationId.parse(asked.path("conversation").asString(""))).isPresent();
    }
  }

  @Test
  void an_operators_request_names_nothing_that_verifier_and_retention_do_not_know()
      throws IOException {
    for (var file : files("verify")) {
      var asked = JSON.readTree(Project.text("events/" + file));
      assertThat(List.of("conversation", "cursor", "onward")).containsAll(asked.propertyNames());
    }
    assertThat(files("retention")).hasSize(2);
    var replay = JSON.readTree(Project.text("events/retention-replay-the-ledger.json"));
    assertThat(List.copyOf(replay.propertyNames())).containsExactly("replay");
  }

  @Test
  void a_message_of_a_job_names_it_and_nobody() {
    assertThat(SqsJobQueue.read(body("erase-a-person.json")))
        .isEqualTo(new SqsJobQueue.Asked("E-7K2M9QX4PB1D", false));
    assertThat(SqsJobQueue.read(body("erase-look-once-more.json")))
        .isEqualTo(new SqsJobQueue.Asked("E-7K2M9QX4PB1D", true));
    assertThat(SqsJobQueue.read(body("export-a-person.json")))
        .isEqualTo(new SqsJobQueue.Asked("X-7K2M9QX4PB1D", false));
  }

  @Test
  void every_function_has_events_and_every_event_a_function() throws IOException {
    var named = new TreeSet<String>();
    try (var files = Files.list(Project.root().resolve("events"))) {
      files.forEach(file -> {
        var name = file.getFileName().toString();
        assertThat(name).matches("[a-z]+(-[a-z0-9]+)+\\.json");
        named.add(name.substring(0, name.indexOf('-')));
      });
    }
    assertThat(named)
        .containsExactly(
            "anchor",
            "api",
            "auditor",
            "bus",
            "chat",
            "erase",
            "export",
            "incident",
            "index",
            "keeper",
            "letter",
            "mail",
            "notice",
            "outbox",
            "page",
            "push",
            "rebuild",
            "report",
            "retention",
            "returns",
            "simulate",
            "upload",
            "verify",
            "wake");
  }
}
