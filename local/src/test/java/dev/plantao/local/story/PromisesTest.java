package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {
  private final Desk desk = RealDesk.get();
  private final Person lead = Person.named("lead");
  private final Person agent = Person.named("agent");

  @AfterEach
  void no_faults_are_left() throws InterruptedException {
    desk.faults(Map.of("schedules", "none", "streams", "none", "auditor", "none"));
    desk.settle();
  }

  private Instant openedAt(String id) {
    return agent.sees(id).instant("/openedAt");
  }

  @ParameterizedTest
  @CsvSource({"premium, PT30M", "regular, PT4H", "basic, PT24H"})
  @Tag("SL-1")
  @Tag("SL-4")
  @Tag("ES-1")
  void an_unanswered_ticket_is_violated_at_its_due_instant_and_escalated_once(
      String plan, Duration target) throws InterruptedException {
    var id = Person.named(plan).opensTicket("unanswered " + plan);
    var due = openedAt(id).plus(target);

    desk.moveTo(due.minusMillis(1));
    assertThat(agent.sees(id).body().at("/firstResponse/violated").asBoolean()).isFalse();
    desk.moveTo(due);
    assertThat(agent.sees(id).body().at("/firstResponse/violated").asBoolean()).isTrue();
    desk.moveTo(due.plusSeconds(6));
    var seen = agent.sees(id);

    assertThat(seen.instant("/escalation/at")).isEqualTo(due);
    assertThat(seen.text("/escalation/level")).isEqualTo("lead");
    desk.advance(Duration.ofMinutes(10));
    assertThat(agent.timeline(id, "escalated")).hasSize(1);
    assertThat(agent.timeline(id, "escalated").getFirst().get("at").asString())
        .isEqualTo(due.toString());
  }

  @Test
  @Tag("SL-2")
  void a_contact_form_is_due_after_24_hours() throws InterruptedException {
    var opened =
        Person.stranger()
            .post(
                "/contact",
                """
                {"name": "Ana", "email": "ana@example.org", "subject": "Locked out",
                 "description": "I cannot log in."}\
                """)
            .expect(201);
    var id = opened.text("/id");
    var due = openedAt(id).plus(Duration.ofHours(24));

    assertThat(opened.instant("/firstResponseDue")).isEqualTo(due);
    desk.moveTo(due.plusSeconds(6));
    assertThat(agent.sees(id).instant("/escalation/at")).isEqualTo(due);
  }

  @Test
  @Tag("SL-3")
  @Tag("SL-4")
  void an_answer_one_second_before_the_due_instant_is_in_time() throws InterruptedException {
    var id = Person.named("premium").opensTicket("just in time");
    var due = openedAt(id).plus(Duration.ofMinutes(30));

    desk.moveTo(due.minusSeconds(1));
    agent.replies(id, "work");
    desk.advance(Duration.ofHours(1));

    var seen = agent.sees(id);
    assertThat(seen.body().at("/firstResponse/violated").asBoolean()).isFalse();
    assertThat(seen.instant("/firstResponse/at")).isEqualTo(due.minusSeconds(1));
    assertThat(agent.timeline(id, "escalated")).isEmpty();
  }

  @Test
  @Tag("SL-4")
  void an_answer_at_the_due_instant_is_late() throws InterruptedException {
    var id = Person.named("premium").opensTicket("just too late");
    var due = openedAt(id).plus(Duration.ofMinutes(30));

    desk.moveTo(due);
    agent.replies(id, "work");
    desk.advance(Duration.ofMinutes(1));

    assertThat(agent.types(id))
        .containsExactly("opened", "at-risk", "violated", "escalated", "agent-message");
    assertThat(agent.sees(id).instant("/escalation/at")).isEqualTo(due);
  }

  @Test
  @Tag("SL-3")
  void holding_replies_and_notes_are_no_answer() throws InterruptedException {
    var id = Person.named("premium").opensTicket("we are looking");
    agent
        .post(
            "/desk/conversations/" + id + "/replies",
            "{\"body\": \"We are looking.\", \"then\": \"work\", \"holding\": true}")
        .expect(201);
    agent.post("/desk/conversations/" + id + "/notes", "{\"body\": \"Odd.\"}").expect(201);

    desk.advance(Duration.ofMinutes(31));

    assertThat(agent.timeline(id, "escalated")).hasSize(1);
  }

  @Test
  @Tag("PR-6")
  void a_wait_of_48_hours_closes_after_a_reminder() throws InterruptedException {
    var id = Person.named("premium").opensTicket("silence");
    agent.replies(id, "wait");
    var closesAt = agent.sees(id).instant("/closesAt");

    desk.moveTo(closesAt.minus(Duration.ofHours(24)).plusSeconds(6));
    assertThat(agent.timeline(id, "reminder")).hasSize(1);
    desk.moveTo(closesAt.minusSeconds(1));
    assertThat(agent.sees(id).text("/status")).isEqualTo("waiting");
    desk.moveTo(closesAt.plusSeconds(6));

    assertThat(agent.sees(id).text("/status")).isEqualTo("closed");
    assertThat(agent.timeline(id, "closed").getFirst().get("at").asString())
        .isEqualTo(closesAt.toString());
    assertThat(agent.timeline(id, "escalated")).isEmpty();
  }

  @Test
  @Tag("PR-6")
  void a_customers_answer_at_47_59_59_keeps_it_open() throws InterruptedException {
    var customer = Person.named("premium");
    var id = customer.opensTicket("last second");
    agent.replies(id, "wait");
    var closesAt = agent.sees(id).instant("/closesAt");

    desk.moveTo(closesAt.minusSeconds(1));
    customer.post("/conversations/" + id + "/messages", "{\"body\": \"Here.\"}").expect(201);
    desk.advance(Duration.ofHours(1));

    assertThat(agent.sees(id).text("/status")).isEqualTo("open");
  }

  @Test
  @Tag("SL-5")
  @Tag("ES-2")
  void the_resolution_clock_stands_still_while_waiting() throws InterruptedException {
    var customer = Person.named("premium");
    var id = customer.opensTicket("a long one");
    agent.replies(id, "wait");
    desk.advance(Duration.ofHours(20));
    assertThat(agent.sees(id).body().at("/resolution/paused").asBoolean()).isTrue();
    customer.post("/conversations/" + id + "/messages", "{\"body\": \"Here.\"}").expect(201);
    var due = openedAt(id).plus(Duration.ofHours(68));
    assertThat(agent.sees(id).instant("/resolution/due")).isEqualTo(due);

    desk.moveTo(due.plusSeconds(6));

    var seen = agent.sees(id);
    assertThat(seen.instant("/escalation/at")).isEqualTo(due);
    assertThat(seen.text("/escalation/level")).isEqualTo("all-teams");
  }

  @Test
  @Tag("SL-6")
  void a_problem_of_meta_has_no_resolution_promise() throws InterruptedException {
    var id = Person.named("premium").opensTicket("their outage");
    agent.replies(id, "work");
    agent.post("/desk/conversations/" + id + "/triage", "{\"cause\": \"meta\"}").expect(200);

    desk.advance(Duration.ofHours(60));

    var seen = agent.sees(id);
    assertThat(seen.body().at("/resolution").has("due")).isFalse();
    assertThat(agent.timeline(id, "escalated")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "schedules, drop",
    "schedules, late",
    "schedules, twice",
    "streams, hold",
    "streams, twice"
  })
  @Tag("ES-1")
  void whatever_the_timers_do_a_violation_is_found_and_stamped_with_its_due_instant(
      String what, String how) throws InterruptedException {
    desk.faults(Map.of(what, how));
    var id = Person.named("premium").opensTicket(what + " " + how);
    var due = openedAt(id).plus(Duration.ofMinutes(30));

    desk.moveTo(due.plus(Duration.ofMinutes(2)));

    assertThat(agent.timeline(id, "escalated")).hasSize(1);
    assertThat(agent.sees(id).instant("/escalation/at")).isEqualTo(due);
    desk.faults(Map.of(what, "none"));
    desk.settle();
    desk.advance(Duration.ofMinutes(20));
    assertThat(agent.timeline(id, "escalated")).hasSize(1);
  }

  @Test
  @Tag("ES-1")
  void with_the_auditor_off_for_six_hours_and_every_schedule_lost_it_catches_up()
      throws InterruptedException {
    desk.faults(Map.of("schedules", "drop", "auditor", "off"));
    var violated = Person.named("premium").opensTicket("nobody looks");
    var due = openedAt(violated).plus(Duration.ofMinutes(30));
    desk.advance(Duration.ofHours(6));
    assertThat(agent.timeline(violated, "escalated")).isEmpty();
    assertThat(agent.sees(violated).body().at("/firstResponse/violated").asBoolean()).isTrue();

    desk.faults(Map.of("auditor", "none"));
    desk.advance(Duration.ofMinutes(2));

    assertThat(agent.timeline(violated, "escalated")).hasSize(1);
    assertThat(agent.sees(violated).instant("/escalation/at")).isEqualTo(due);
  }

  @Test
  @Tag("SL-8")
  void a_new_plan_reaches_the_open_conversations_and_is_put_on_record()
      throws InterruptedException {
    lead.put("/desk/customers/mover", customer("basic")).expect(200);
    var user = "{\"name\": \"mover\", \"customer\": \"mover\"}";
    Person.stranger().post("/local/users", user);
    var id = Person.named("mover").opensTicket("moving up");
    assertThat(agent.sees(id).instant("/firstResponse/due"))
        .isEqualTo(openedAt(id).plus(Duration.ofHours(24)));

    desk.advance(Duration.ofMinutes(10));
    lead.put("/desk/customers/mover", customer("regular")).expect(200);
    desk.settle();

    var seen = agent.sees(id);
    assertThat(seen.instant("/firstResponse/due"))
        .isEqualTo(openedAt(id).plus(Duration.ofHours(4)));
    assertThat(seen.text("/plan")).isEqualTo("regular");
    assertThat(agent.timeline(id, "terms-changed")).hasSize(1);
  }

  private static String customer(String plan) {
    return """
    {"name": "Mover", "plan": "%s", "chatEnabled": true, "emails": ["mover@example.com"]}\
    """
        .formatted(plan);
  }
}
