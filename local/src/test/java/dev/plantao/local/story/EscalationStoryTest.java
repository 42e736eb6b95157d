package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.mailbox.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whom the desk calls, and that one service which fails holds up no other.
class EscalationStoryTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person premium = Person.named("premium");

  @BeforeEach
  void people_can_be_reached() throws InterruptedException {
    StaffPolicy.begin(desk);
  }

  @AfterEach
  void no_faults_are_left() throws InterruptedException {
    desk.faults(Map.of("ses", "none", "sns", "none", "events", "none", "auditor", "none"));
    desk.settle();
    StaffPolicy.end(desk);
  }

  private List<Mailbox.Letter> notices(String to, String id) {
    return desk.mailbox(to).stream().filter(letter -> letter.subject().contains(id)).toList();
  }

  private List<JsonNode> calls(String id) {
    var all = new ArrayList<JsonNode>();
    agent
        .get("/local/pages")
        .body()
        .forEach(page -> {
          if (page.at("/attributes/conversation").asString("").equals(id)) {
            all.add(page);
          }
        });
    return all;
  }

  private List<String> events(String id) {
    var types = new ArrayList<String>();
    agent
        .get("/local/events")
        .body()
        .forEach(event -> {
          if (event.at("/detail/conversation").asString("").equals(id)) {
            types.add(event.at("/detail/type").asString(""));
          }
        });
    return types;
  }

  private JsonNode event(String id, String type) {
    for (var event : agent.get("/local/events").body()) {
      if (event.at("/detail/conversation").asString("").equals(id)
          && event.at("/detail/type").asString("").equals(type)) {
        return event;
      }
    }
    throw new AssertionError("no event " + type + " of " + id);
  }

  private String declaresAnEmergency(String subject) {
    return premium
        .post(
            "/tickets",
            """
            {"subject": "%s", "description": "All is down.", "impact": "Everybody.",
             "emergency": true}\
            """
                .formatted(subject))
        .expect(201)
        .text("/id");
  }

  private String page(String id) {
    return agent
        .get("/desk/pages?limit=200")
        .expect(200)
        .body()
        .at("/items")
        .valueStream()
        .filter(page -> page.path("conversation").asString("").equals(id))
        .findFirst()
        .map(page -> page.path("id").asString(""))
        .orElse("");
  }

  @Test
  @Tag("ES-1")
  @Tag("ES-2")
  void a_late_first_response_reaches_the_lead_by_mail_and_bus_once_after_a_warning()
      throws InterruptedException {
    var id = premium.opensTicket("nobody answers");
    var due = agent.sees(id).instant("/firstResponse/due");

    desk.moveTo(due.minus(Duration.ofMinutes(5)));
    desk.settle();
    assertThat(notices(StaffPolicy.LEAD, id))
        .extracting(Mailbox.Letter::subject)
        .containsExactlyInAnyOrder(
            "Severity 3: first response is at risk [" + id + "]",
            "Severity 3: first response is due soon [" + id + "]");
    assertThat(agent.sees(id).body().has("escalation")).isFalse();

    desk.moveTo(due.plusSeconds(10));
    desk.advance(Duration.ofMinutes(10));
    assertThat(notices(StaffPolicy.LEAD, id))
        .extracting(Mailbox.Letter::subject)
        .contains("Severity 3: first response is late [" + id + "]")
        .hasSize(3);
    assertThat(agent.types(id))
        .containsExactly("opened", "at-risk", "ladder-reached", "violated", "escalated");
    assertThat(events(id))
        .containsExactlyInAnyOrder(
            "opened", "put-at-risk", "ladder-reached", "violated", "escalated-for-violation");
    var escalated = event(id, "escalated-for-violation");
    assertThat(escalated.at("/source").asString("")).isEqualTo("plantao");
    assertThat(escalated.at("/detail/facts/notify/0/agent").asString("")).isEqualTo("lead-lia");
  }

  @Test
  @Tag("ES-2")
  @Tag("SL-7")
  void a_late_resolution_reaches_every_team_that_has_or_had_the_case() throws InterruptedException {
    var id = premium.opensTicket("a long search");
    agent.replies(id, "work");
    agent
        .post(
            "/desk/conversations/" + id + "/escalate",
            "{\"team\": \"network\", \"reason\": \"Packets are lost.\"}")
        .expect(200);
    agent.post("/desk/conversations/" + id + "/triage", "{\"team\": \"support\"}").expect(200);

    desk.moveTo(agent.sees(id).instant("/resolution/due").plusSeconds(10));
    desk.advance(Duration.ofMinutes(2));

    assertThat(agent.sees(id).text("/escalation/level")).isEqualTo("all-teams");
    var late = "Severity 3: resolution is late [" + id + "]";
    assertThat(notices(StaffPolicy.LEAD, id))
        .extracting(Mailbox.Letter::subject)
        .containsOnlyOnce(late);
    assertThat(notices(StaffPolicy.NETWORK, id))
        .extracting(Mailbox.Letter::subject)
        .containsOnlyOnce(late)
        .contains("Severity 3: your team is needed [" + id + "]");
  }

  @Test
  @Tag("CH-6")
  void an_emergency_calls_at_once_and_again_until_somebody_acknowledges()
      throws InterruptedException {
    var id = declaresAnEmergency("all is down");
    desk.settle();
    assertThat(calls(id)).hasSize(1);
    assertThat(calls(id).getFirst().at("/attributes/to").asString("")).isEqualTo(StaffPolicy.FIRST);
    var behindTheEscalated =
        agent
            .get("/desk/queue?limit=200")
            .body()
            .at("/items")
            .valueStream()
            .filter(one -> !one.has("escalation"))
            .findFirst()
            .orElseThrow();
    assertThat(behindTheEscalated.path("severity").asInt()).isEqualTo(1);

    desk.advance(Duration.ofMinutes(11));
    desk.settle();
    assertThat(calls(id))
        .extracting(call -> call.at("/attributes/to").asString(""))
        .containsExactly(StaffPolicy.FIRST, StaffPolicy.FIRST, StaffPolicy.SECOND);

    var taken = agent.post("/desk/pages/" + page(id) + "/acknowledge", "{}").expect(200);
    assertThat(taken.text("/state")).isEqualTo("acknowledged");
    agent.post("/desk/pages/" + taken.text("/id") + "/acknowledge", "{}").expect(200);
    desk.advance(Duration.ofMinutes(30));
    assertThat(calls(id)).hasSize(3);
    assertThat(agent.timeline(id, "paged")).hasSize(3);
    assertThat(agent.timeline(id, "page-acknowledged")).hasSize(1);
    assertThat(premium.get("/conversations/" + id + "/timeline").raw().body())
        .doesNotContain("paged", "page-acknowledged");
  }

  @Test
  @Tag("CH-6")
  void a_misuse_that_an_agent_lowers_calls_nobody_any_more_and_stays_on_record()
      throws InterruptedException {
    var id = declaresAnEmergency("my logo is crooked");
    desk.settle();
    var page = page(id);

    agent.post("/desk/conversations/" + id + "/triage", "{\"severity\": 3}").expect(200);
    desk.advance(Duration.ofMinutes(15));

    assertThat(calls(id)).hasSize(1);
    assertThat(agent.types(id)).contains("opened", "paged", "severity-changed");
    assertThat(page(id)).isEmpty();
    agent.post("/desk/pages/" + page + "/acknowledge", "{}").expect(422);
    agent.post("/desk/pages/P-" + id + "-77/acknowledge", "{}").expect(404);
  }

  @Test
  @Tag("CH-6")
  void a_call_that_sns_refuses_is_made_afterwards_and_never_stops_silently()
      throws InterruptedException {
    desk.faults(Map.of("sns", "fail"));
    var id = declaresAnEmergency("telephones are down too");
    desk.settle();
    assertThat(calls(id)).isEmpty();

    desk.faults(Map.of("sns", "none"));
    desk.advance(Duration.ofMinutes(4));

    assertThat(calls(id)).hasSize(1);
    agent.post("/desk/pages/" + page(id) + "/acknowledge", "{}").expect(200);
  }

  @Test
  @Tag("law-6")
  void with_ses_failing_for_an_hour_all_else_goes_on_and_every_letter_goes_out_once_afterwards()
      throws InterruptedException {
    desk.faults(Map.of("ses", "fail"));
    var opened = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      opened.add(premium.opensTicket("while mail is down " + i));
    }
    var emergency = declaresAnEmergency("while mail is down");
    agent.replies(opened.get(2), "wait");
    Instant due = agent.sees(opened.getFirst()).instant("/firstResponse/due");
    int before = desk.mailbox("premium@example.com").size();

    desk.advance(Duration.ofHours(1));

    assertThat(desk.mailbox("premium@example.com").size()).isEqualTo(before);
    assertThat(agent.sees(opened.getFirst()).instant("/escalation/at")).isEqualTo(due);
    assertThat(calls(emergency)).hasSizeGreaterThan(5);
    assertThat(events(opened.getFirst())).contains("escalated-for-violation");

    desk.faults(Map.of("ses", "none"));
    desk.advance(Duration.ofMinutes(20));

    for (var id : opened) {
      var subjects =
          desk.mailbox("premium@example.com").stream()
              .map(Mailbox.Letter::subject)
              .filter(subject -> subject.contains(id))
              .toList();
      assertThat(subjects).as(id).hasSize(id.equals(opened.get(2)) ? 2 : 1);
    }
    assertThat(notices(StaffPolicy.LEAD, opened.getFirst()))
        .extracting(Mailbox.Letter::subject)
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  @Tag("law-6")
  void with_the_bus_failing_for_an_hour_letters_go_on_and_every_event_comes_afterwards()
      throws InterruptedException {
    desk.faults(Map.of("events", "refuse"));
    var id = premium.opensTicket("while the bus is down");
    desk.advance(Duration.ofHours(1));
    assertThat(events(id)).isEmpty();
    assertThat(notices(StaffPolicy.LEAD, id)).hasSize(3);

    desk.faults(Map.of("events", "none"));
    desk.advance(Duration.ofMinutes(20));

    assertThat(events(id))
        .containsExactlyInAnyOrder(
            "opened", "put-at-risk", "ladder-reached", "violated", "escalated-for-violation");
  }
}
