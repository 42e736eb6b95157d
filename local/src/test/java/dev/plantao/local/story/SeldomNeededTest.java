package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plantao.functions.ExportFunction;
import dev.plantao.functions.MailFunction;
import dev.plantao.functions.RebuildFunction;
import dev.plantao.functions.RetentionFunction;
import dev.plantao.functions.SimulateFunction;
import dev.plantao.functions.UploadFunction;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.erasure.Job;
import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/// What functions do when something is lost, late or gone: rare, and what they may do is needed for
/// it all the same.
class SeldomNeededTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person premium = Person.named("premium");

  @AfterEach
  void heal() {
    desk.faults(Map.of("streams", "none", "schedules", "none"));
  }

  private static String event(String file) throws IOException {
    return Files.readString(RealDesk.root().resolve("events").resolve(file));
  }

  private String declaresAnEmergency(String subject) {
    return premium
        .post(
            "/tickets",
            """
            {"subject": "%s", "description": "Nothing works.", "impact": "All.",
             "emergency": true, "distinct": true}\
            """
                .formatted(subject))
        .expect(201)
        .text("/id");
  }

  private void putPolicy(Consumer<ObjectNode> change) throws InterruptedException {
    var admin = Person.named("admin");
    var policy = (ObjectNode) admin.get("/desk/policy").expect(200).body();
    change.accept(policy);
    policy.put("reason", "a story");
    admin.put("/desk/policy", policy.toString()).expect(200);
    desk.advance(Duration.ofSeconds(61));
  }

  @Test
  @Tag("ML-4")
  void a_mail_and_a_file_whose_bytes_are_gone_are_told_from_those_that_may_not_be_read() {
    var upload = Functions.made("upload", UploadFunction::new);
    var mail = Functions.made("mail", MailFunction::new);

    assertThatCode(() -> Functions.invoke(upload, event("upload-arrived.json")))
        .doesNotThrowAnyException();
    assertThatCode(() -> Functions.invoke(mail, event("mail-opens-a-ticket.json")))
        .doesNotThrowAnyException();
  }

  @Test
  @Tag("SL-8")
  void a_simulation_that_runs_out_of_time_hands_the_rest_on() throws InterruptedException {
    var today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    var asked = Person.JSON.createObjectNode();
    asked.put("from", today.minusYears(2).toString()).put("to", today.toString());
    asked.set("policy", agent.get("/desk/policy").expect(200).body());
    var running = agent.post("/desk/policy/simulate", asked.toString(), "handed-on").expect(202);
    var id = running.text("/id");

    var failures =
        Functions.made("simulate", SimulateFunction::new)
            .handleRequest(
                Functions.message("{\"simulation\": \"" + id + "\"}"), Functions.hurried());
    desk.settle();

    assertThat(failures.getBatchItemFailures()).isEmpty();
    assertThat(agent.get("/desk/policy/simulations/" + id).expect(200).text("/state"))
        .isEqualTo("done");
  }

  @Test
  void an_export_that_runs_out_of_time_and_one_that_nobody_works_on_are_done_all_the_same()
      throws InterruptedException, IOException {
    var book = new DynamoDbJobBook(Aws.dynamo(), Aws.TABLE);
    fillSomePages();
    var late = export("X-LATE00000001");
    var left = export("X-LEFT00000001");
    book.add(late);
    book.add(left);

    Functions.made("export", ExportFunction::new)
        .handleRequest(Functions.message("{\"job\": \"" + late.id() + "\"}"), Functions.hurried());
    Functions.invoke(Functions.made("retention", RetentionFunction::new), "{}");
    desk.settle();

    assertThat(book.underWay()).doesNotContain(late.id(), left.id());
  }

  /// A page of a scan has a megabyte.
  private static void fillSomePages() {
    for (int i = 0; i < 4; i++) {
      var item =
          Map.of(
              "pk", AttributeValue.fromS("PADDING#" + i),
              "sk", AttributeValue.fromS("PADDING"),
              "text", AttributeValue.fromS("x".repeat(390_000)));
      Aws.dynamo().putItem(put -> put.tableName(Aws.TABLE).item(item));
    }
  }

  private Job export(String id) {
    return new Job(
        id,
        Job.Kind.EXPORT,
        "the-stories",
        desk.clock().instant(),
        Set.of("nobody"),
        Set.of(),
        false,
        null);
  }

  @Test
  @Tag("ES-2")
  void an_emergency_that_no_reaction_heard_of_is_called_and_told_by_the_auditor()
      throws InterruptedException {
    desk.faults(Map.of("streams", "drop"));
    var id = declaresAnEmergency("nobody heard of it");
    desk.advance(Duration.ofMinutes(70));
    desk.settle();

    assertThat(agent.get("/desk/pages").expect(200).body().toString()).contains(id);
    assertThat(Person.stranger().get("/local/pages").body().toString()).contains(id);
  }

  @Test
  @Tag("ES-2")
  void a_call_that_is_repeated_every_minute_is_set_by_the_timer_before_it()
      throws InterruptedException {
    putPolicy(policy -> onCall(policy, "PT1M"));
    var id = declaresAnEmergency("called every minute");
    desk.advance(Duration.ofMinutes(10));
    desk.settle();

    assertThat(Person.stranger().get("/local/pages").body().toString().split(id, -1))
        .hasSizeGreaterThan(3);
    putPolicy(policy -> onCall(policy, "PT5M"));
  }

  private static void onCall(ObjectNode policy, String repeatEvery) {
    var onCall = (ObjectNode) policy.path("onCall");
    onCall.put("repeatEvery", repeatEvery).put("repeats", 5);
    onCall.putArray("order").addObject().put("agent", "on-call-ana");
  }

  @Test
  @Tag("ES-2")
  void a_call_is_off_the_list_when_its_case_closed_and_a_rebuild_makes_all_lists_anew()
      throws InterruptedException, IOException {
    var id = declaresAnEmergency("acknowledged, and forgotten");
    desk.settle();
    for (var page : agent.get("/desk/pages").expect(200).body().get("items")) {
      if (page.path("conversation").asString("").equals(id)) {
        agent
            .post("/desk/pages/" + page.path("id").asString("") + "/acknowledge", "{}")
            .expect(200);
      }
    }
    agent.replies(id, "wait");
    // The second ring finds nothing due, and looks whether all lists are right.
    desk.faults(Map.of("schedules", "twice"));
    desk.advance(Duration.ofHours(49));
    desk.settle();
    desk.faults(Map.of("schedules", "none"));
    var soon = premium.opensTicket("due within a minute");
    desk.advance(Duration.ofMinutes(29));

    var answer =
        Functions.invoke(
            Functions.made("rebuild", RebuildFunction::new),
            "{\"search\": true, \"reports\": true}");

    assertThat(Person.JSON.readTree(answer).path("wrong")).isEmpty();
    assertThat(agent.get("/desk/pages").expect(200).body().toString()).doesNotContain(id);
    assertThat(agent.get("/desk/queue?team=support").expect(200).body().path("items").isArray())
        .isTrue();
    desk.advance(Duration.ofMinutes(2));
    assertThat(agent.timeline(soon, "escalated")).hasSize(1);
  }

  /// A mail with a file.
  private void bring(String from) throws IOException, InterruptedException {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      var letter =
          """
          From: Old <%s>
          To: support@example.com
          Subject: kept for eight days
          MIME-Version: 1.0
          Content-Type: multipart/mixed; boundary=b

          --b
          Content-Type: text/plain

          A file comes with it.
          --b
          Content-Type: text/plain; name=old.txt
          Content-Disposition: attachment; filename=old.txt

          Something in it.
          --b--
          """
              .formatted(from);
      assertThat(smtp.bring(from, "support@example.com", letter)).startsWith("250");
    }
    desk.settle();
  }

  private String ticketOf(String subject) {
    for (var item : agent.get("/desk/queue?limit=200").expect(200).body().get("items")) {
      if (item.get("subject").asString("").equals(subject)) {
        return item.get("id").asString();
      }
    }
    throw new AssertionError("nothing in the queue about " + subject);
  }

  @Test
  void a_file_that_is_gone_is_not_in_the_export_and_the_export_is_done()
      throws InterruptedException, IOException {
    bring("lost@example.org");
    var bucket = "plantao-dev-files-000000000000";
    for (var file :
        Aws.s3().listObjectsV2(list -> list.bucket(bucket).prefix("mail/")).contents()) {
      Aws.s3().deleteObject(delete -> delete.bucket(bucket).key(file.key()));
    }
    var admin = Person.named("admin");

    var asked =
        admin.post("/desk/exports", "{\"email\": \"lost@example.org\"}").expect(202).text("/id");
    desk.settle();

    assertThat(admin.get("/desk/exports/" + asked).expect(200).text("/state")).isEqualTo("done");
    agent
        .post(
            "/desk/conversations/" + ticketOf("kept for eight days") + "/resolve",
            "{\"summary\": \"x\"}")
        .expect(200);
  }

  @Test
  @Tag("SE-2")
  void what_is_kept_no_longer_is_forgotten_once_a_day() throws InterruptedException, IOException {
    putPolicy(policy ->
        policy.set(
            "retention",
            Person.JSON
                .createObjectNode()
                .put("closedConversations", "P8D")
                .put("quarantine", "P30D")));
    bring("old@example.org");
    var id = ticketOf("kept for eight days");
    agent.replies(id, "wait");
    desk.advance(Duration.ofDays(3));
    desk.settle();
    desk.advance(Duration.ofDays(9));
    desk.settle();

    Functions.invoke(Functions.made("retention", RetentionFunction::new), "{}");
    desk.settle();

    assertThat(Person.named("agent").timeline(id, "opened").getFirst().path("erased").asBoolean())
        .isTrue();
    putPolicy(policy -> policy.remove("retention"));
  }
}
