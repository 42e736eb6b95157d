package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.ADMIN;
import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A policy, tried before it is put on record.
@Tag("SL-8")
class SimulationTest {
  private static final String ANSWER = "{\"body\": \"Found it.\", \"then\": \"work\"}";

  private final TestDesk desk = new TestDesk();

  private String asked(Consumer<ObjectNode> change, String from, String to) {
    var policy = (ObjectNode) desk.get(AGENT, "/desk/policy").body();
    change.accept(policy);
    var body = Json.object().put("from", from).put("to", to);
    body.set("policy", policy);
    return Json.write(body);
  }

  private TestDesk.Reply tried(Consumer<ObjectNode> change) {
    return desk.post(ADMIN, "/desk/policy/simulate", asked(change, "2026-03-01", "2026-03-02"));
  }

  private static void premiumWithin(ObjectNode policy, String firstResponse) {
    ((ObjectNode) policy.at("/plans/premium")).put("firstResponse", firstResponse);
  }

  private String answeredAfter(Duration wait) {
    var id = desk.ticket(PREMIUM);
    desk.advance(wait);
    desk.post(AGENT, "/desk/conversations/" + id + "/replies", ANSWER);
    return id;
  }

  private static int count(TestDesk.Reply reply, String pointer) {
    return reply.body().at(pointer).asInt(-1);
  }

  @Test
  void a_shorter_promise_shows_at_once_which_would_have_been_broken() {
    var id = answeredAfter(Duration.ofMinutes(20));

    var reply = tried(policy -> premiumWithin(policy, "PT15M"));

    assertThat(reply.status()).as(reply.raw()).isEqualTo(200);
    assertThat(reply.text("state")).isEqualTo("done");
    assertThat(count(reply, "/conversations")).isEqualTo(1);
    assertThat(count(reply, "/recorded/firstResponse/met")).isEqualTo(1);
    assertThat(count(reply, "/simulated/firstResponse/met")).isZero();
    assertThat(count(reply, "/simulated/firstResponse/violated")).isEqualTo(1);
    assertThat(count(reply, "/plans/0/simulated/firstResponse/violated")).isEqualTo(1);
    assertThat(count(reply, "/changed")).isEqualTo(1);
    var change = reply.body().at("/changes/0");
    assertThat(change.path("conversation").asString("")).isEqualTo(id);
    assertThat(change.path("simulatedDue").asString("")).isEqualTo("2026-03-02T09:15:00Z");
    assertThat(desk.types(id)).as("nothing is written").containsExactly("opened", "agent-message");
  }

  @Test
  void the_policy_in_force_changes_nothing() {
    answeredAfter(Duration.ofMinutes(20));
    answeredAfter(Duration.ofHours(2));
    desk.ticket(BASIC);

    var reply = tried(_ -> {});

    assertThat(count(reply, "/changed")).isZero();
    assertThat(reply.body().path("simulated")).isEqualTo(reply.body().path("recorded"));
    assertThat(count(reply, "/recorded/firstResponse/violated")).isEqualTo(1);
    assertThat(count(reply, "/recorded/firstResponse/open")).isEqualTo(1);
  }

  @Test
  void instants_bound_it_as_days_do_and_the_last_does_not_count() {
    desk.ticket(BASIC);
    var now = "2026-03-02T09:00:00Z";
    var path = "/desk/policy/simulate";

    var none = desk.post(AGENT, path, asked(_ -> {}, "2026-03-02T08:00:00Z", now));
    var one = desk.post(AGENT, path, asked(_ -> {}, now, "2026-03-02T11:00:00+02:00"));
    var two = desk.post(AGENT, path, asked(_ -> {}, now, "2026-03-02T09:00:00.001Z"));

    assertThat(count(none, "/conversations")).isZero();
    assertThat(one.status()).as("it is the same instant").isEqualTo(400);
    assertThat(count(two, "/conversations")).isEqualTo(1);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    var reply =
        desk.post(
            ADMIN,
            "/desk/policy/simulate",
            asked(
                policy -> {
                  premiumWithin(policy, "half an hour");
                  policy.put("untriaged", 4);
                },
                "yesterday",
                "2026-03-02"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("errors"))
        .extracting(error -> error.path("field").asString(""))
        .containsExactlyInAnyOrder(
            "policy.plans.premium.firstResponse", "policy.untriaged", "from");
  }

  @Test
  void what_takes_longer_is_handed_on_and_shows_how_far_it_came() {
    for (int i = 0; i < 501; i++) {
      desk.openAs("T-" + "%012d".formatted(i));
    }
    var body = asked(policy -> premiumWithin(policy, "PT1M"), "2026-03-01", "2026-03-03");
    desk.advance(Duration.ofMinutes(2));
    var path = "/desk/policy/simulate";

    var first = desk.post(ADMIN, path, body, "Idempotency-Key", "try");

    assertThat(first.status()).as(first.raw()).isEqualTo(202);
    assertThat(first.text("state")).isEqualTo("running");
    assertThat(count(first, "/conversations")).isEqualTo(500);
    var location = first.headers().getOrDefault("location", "");
    assertThat(desk.get(AGENT, location).body()).isEqualTo(first.body());
    assertThat(desk.handedOn).hasSize(1);
    desk.simulator().goOn(desk.handedOn.getFirst(), () -> true);

    var whole = desk.get(AGENT, location);

    assertThat(whole.text("state")).isEqualTo("done");
    assertThat(count(whole, "/changed")).isEqualTo(501);
    assertThat(whole.body().path("changes")).hasSize(200);
    var again = desk.post(ADMIN, path, body, "Idempotency-Key", "try");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).as("a repeat meets itself").isEqualTo(whole.body());
    var other = asked(_ -> {}, "2026-03-01", "2026-03-03");
    assertThat(desk.post(ADMIN, path, other, "Idempotency-Key", "try").status()).isEqualTo(409);
  }

  @Test
  void only_support_tries_policies() {
    assertThat(desk.post(PREMIUM, "/desk/policy/simulate", "{}").status()).isEqualTo(403);
    assertThat(desk.get(PREMIUM, "/desk/policy/simulations/S-x").status()).isEqualTo(403);
    assertThat(desk.get(AGENT, "/desk/policy/simulations/S-x").status()).isEqualTo(404);
  }
}
