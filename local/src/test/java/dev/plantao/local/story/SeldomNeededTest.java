package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plantao.functions.MailFunction;
import dev.plantao.functions.RebuildFunction;
import dev.plantao.functions.SimulateFunction;
import dev.plantao.functions.UploadFunction;
import dev.plantao.functions.WakeFunction;
import dev.plantao.local.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What functions do when something is lost, late or gone: rare, and what they may do is needed for
/// it all the same.
class SeldomNeededTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person premium = Person.named("premium");

  @AfterEach
  void heal() {
    desk.faults(Map.of("streams", "none"));
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

  private void resolves(String id) {
    agent.post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Mended.\"}").expect(200);
  }

  static void putPolicy(Consumer<ObjectNode> change) throws InterruptedException {
    var admin = Person.named("admin");
    var policy = (ObjectNode) admin.get("/desk/policy").expect(200).body();
    change.accept(policy);
    policy.put("reason", "a story");
    admin.put("/desk/policy", policy.toString()).expect(200);
    RealDesk.get().advance(Duration.ofSeconds(61));
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

  private static void wakes(String id) throws IOException {
    Functions.invoke(
        Functions.made("wake", WakeFunction::new),
        "{\"conversation\": \"" + id + "\", \"kind\": \"first-response\"}");
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
    resolves(id);
    desk.settle();
    // Nothing is due any more, so it looks whether all lists are right.
    wakes(id);
    var soon = premium.opensTicket("due within a minute");
    desk.advance(Duration.ofMinutes(29));
    // Rung too early: what is due within a minute gets a near alarm.
    wakes(soon);

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
}
