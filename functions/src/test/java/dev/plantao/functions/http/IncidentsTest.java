package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.policy.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PR-8")
class IncidentsTest {
  private static final String TWO_LANGUAGES =
      """
      {"title": {"en": "Webhook delivery is delayed", "pt-BR": "Entrega de webhooks atrasada"},
       "text": {"en": "We look.", "pt-BR": "Estamos olhando."}}
      """;

  private final TestDesk desk = new TestDesk();

  private String opened() {
    return desk.post(AGENT, "/desk/incidents", TWO_LANGUAGES).text("id");
  }

  private TestDesk.Reply update(String incident, String state) {
    return desk.post(
        AGENT,
        "/desk/incidents/" + incident + "/updates",
        "{\"state\": \"%s\", \"text\": \"News.\"}".formatted(state));
  }

  private TestDesk.Reply link(String conversation, String incident) {
    return desk.put(
        AGENT,
        "/desk/conversations/" + conversation + "/incident",
        "{\"incident\": \"%s\"}".formatted(incident));
  }

  @Test
  void everybody_sees_the_status_page_in_their_language() {
    opened();
    var english = desk.get(NOBODY, "/status");
    var asked = desk.get(NOBODY, "/status?language=pt-BR");
    var accepted =
        desk.call(
            NOBODY, "GET", "/status", null, Map.of("accept-language", "fr, pt;q=0.9, en;q=0.1"));
    var german = desk.get(NOBODY, "/status?language=de");
    var nonsense = desk.call(NOBODY, "GET", "/status", null, Map.of("accept-language", ";;q=x"));

    assertThat(english.body().at("/incidents/0/title").asString(""))
        .isEqualTo("Webhook delivery is delayed");
    assertThat(asked.body().at("/incidents/0/updates/0/text").asString(""))
        .isEqualTo("Estamos olhando.");
    assertThat(asked.headers()).containsEntry("content-language", "pt-BR");
    assertThat(accepted.body()).isEqualTo(asked.body());
    assertThat(german.body()).isEqualTo(english.body());
    assertThat(nonsense.body()).isEqualTo(english.body());
    assertThat(english.raw()).doesNotContain("Sofia");
  }

  @Test
  void caches_may_keep_it_for_a_moment_and_what_is_unchanged_is_not_sent_again() {
    var incident = opened();
    var first = desk.get(NOBODY, "/status");
    assertThat(first.headers())
        .containsEntry("cache-control", "public, max-age=15")
        .containsEntry("vary", "Accept-Language");
    var tag = first.headers().getOrDefault("etag", "");
    var again = desk.call(NOBODY, "GET", "/status", null, Map.of("if-none-match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.raw()).isEmpty();
    update(incident, "identified");
    var changed = desk.call(NOBODY, "GET", "/status", null, Map.of("if-none-match", tag));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.headers().get("etag")).isNotEqualTo(tag);
  }

  @Test
  void what_is_over_leaves_the_page_after_7_days_and_stays_in_the_list() {
    var incident = opened();
    update(incident, "resolved");
    desk.advance(Duration.ofDays(7).minusMillis(1));
    assertThat(desk.get(NOBODY, "/status").body().path("incidents")).hasSize(1);
    desk.advance(Duration.ofMillis(1));
    assertThat(desk.get(NOBODY, "/status").body().path("incidents")).isEmpty();
    var listed = desk.get(AGENT, "/desk/incidents").body().at("/items/0");
    assertThat(listed.path("state").asString("")).isEqualTo("resolved");
    assertThat(listed.at("/titles/pt-BR").asString("")).isEqualTo("Entrega de webhooks atrasada");
    assertThat(listed.at("/updates/0/by").asString("")).isEqualTo("Sofia the agent");
  }

  @Test
  void incidents_are_kept_by_support_alone_and_bad_ones_are_refused_field_by_field() {
    assertThat(desk.post(PREMIUM, "/desk/incidents", TWO_LANGUAGES).status()).isEqualTo(403);
    assertThat(desk.get(PREMIUM, "/desk/incidents").status()).isEqualTo(403);
    assertThat(desk.post(NOBODY, "/desk/incidents", TWO_LANGUAGES).status()).isEqualTo(401);
    var bad =
        desk.post(
            AGENT,
            "/desk/incidents",
            "{\"title\": {\"pt-BR\": \"x\", \"fr\": \"y\"}, \"state\": \"odd\", \"more\": 1}");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(
            StreamSupport.stream(bad.body().path("errors").spliterator(), false)
                .map(error -> error.path("field").asString("")))
        .containsExactlyInAnyOrder("title", "title.fr", "text", "state", "more");
    var long_ = "{\"title\": \"T\", \"text\": \"%s\"}".formatted("x".repeat(1001));
    assertThat(desk.post(AGENT, "/desk/incidents", long_).status()).isEqualTo(400);
  }

  @Test
  void the_same_key_opens_one_incident_and_makes_one_update() {
    var key = "Idempotency-Key";
    var first = desk.post(AGENT, "/desk/incidents", TWO_LANGUAGES, key, "one");
    var again = desk.post(AGENT, "/desk/incidents", TWO_LANGUAGES, key, "one");
    assertThat(again.body()).isEqualTo(first.body());
    var other =
        desk.post(AGENT, "/desk/incidents", "{\"title\": \"T\", \"text\": \"X\"}", key, "one");
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    var path = "/desk/incidents/" + first.text("id") + "/updates";
    var body = "{\"state\": \"identified\", \"text\": \"A queue.\"}";
    desk.post(AGENT, path, body, key, "two");
    var twice = desk.post(AGENT, path, body, key, "two");
    assertThat(twice.body().path("updates")).hasSize(2);
    var changed = body.replace("queue", "disk");
    assertThat(desk.post(AGENT, path, changed, key, "two").status()).isEqualTo(409);
  }

  @Test
  void what_is_over_stays_over_and_what_is_unknown_is_not_found() {
    var incident = opened();
    assertThat(update(incident, "resolved").status()).isEqualTo(201);
    assertThat(update(incident, "investigating").problem()).isEqualTo("incident-over");
    assertThat(update("I-000000000000", "identified").status()).isEqualTo(404);
    assertThat(update("nonsense", "identified").status()).isEqualTo(404);
  }

  @Test
  void a_conversation_shows_the_incident_it_is_part_of_to_customer_and_support() {
    var ticket = desk.ticket();
    var incident = opened();
    assertThat(link(ticket, incident).text("incident")).isEqualTo(incident);
    assertThat(desk.get(PREMIUM, "/conversations/" + ticket).text("incident")).isEqualTo(incident);
    assertThat(link(ticket, "I-000000000000").problem()).isEqualTo("unknown-incident");
    assertThat(link("T-000000000000", incident).status()).isEqualTo(404);
    var unlinked =
        desk.call(AGENT, "DELETE", "/desk/conversations/" + ticket + "/incident", null, Map.of());
    assertThat(unlinked.status()).isEqualTo(200);
    assertThat(unlinked.body().has("incident")).isFalse();
    assertThat(desk.types(ticket))
        .containsExactly("opened", "incident-linked", "incident-unlinked");
    assertThat(desk.get(PREMIUM, "/conversations/" + ticket + "/timeline").body().path("items"))
        .hasSize(1);
    assertThat(
            desk.call(
                    PREMIUM,
                    "DELETE",
                    "/desk/conversations/" + ticket + "/incident",
                    null,
                    Map.of())
                .status())
        .isEqualTo(403);
  }

  @Test
  void many_are_linked_at_once_and_each_has_its_outcome() {
    var incident = opened();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 97; i++) {
      ids.add(desk.ticket());
    }
    var closed = desk.ticket();
    desk.post(PREMIUM, "/conversations/" + closed + "/close", "{}");
    ids.addAll(List.of(closed, "T-000000000000", ids.getFirst()));
    var path = "/desk/incidents/" + incident + "/conversations";
    var body = "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}";
    var outcomes = desk.post(AGENT, path, body).body().path("outcomes");

    assertThat(outcomes).hasSize(99);
    for (int i = 0; i < 97; i++) {
      assertThat(outcomes.path(i).path("outcome").asString("")).isEqualTo("linked");
    }
    assertThat(outcomes.at("/97/outcome").asString("")).isEqualTo("closed");
    assertThat(outcomes.at("/98/outcome").asString("")).isEqualTo("not-found");
    var again = desk.post(AGENT, path, "{\"ids\": [\"%s\"]}".formatted(ids.get(5)));
    assertThat(again.body().at("/outcomes/0/outcome").asString("")).isEqualTo("already-linked");
    assertThat(desk.post(AGENT, path, "{\"ids\": []}").status()).isEqualTo(400);
    assertThat(desk.post(AGENT, path, "{\"ids\": [\"x\"]}").status()).isEqualTo(400);
  }

  @Test
  @Tag("CH-3")
  void a_new_chat_is_told_at_once_what_goes_on() {
    var over = opened();
    update(over, "resolved");
    var incident = opened();
    desk.enter("premium", Plan.PREMIUM, true, dev.plantao.core.people.Language.PT_BR);
    var chat = desk.post(PREMIUM, "/chats", "{\"message\": \"Nada chega.\"}");

    var told = chat.body().at("/instantReply/incidents");
    assertThat(told).hasSize(1);
    assertThat(told.at("/0/id").asString("")).isEqualTo(incident);
    assertThat(told.at("/0/title").asString("")).isEqualTo("Entrega de webhooks atrasada");
  }

  @Test
  void support_is_shown_the_incident_that_a_new_case_looks_like_and_customers_are_not() {
    var incident = opened();
    var ticket =
        desk.post(
                PREMIUM,
                "/tickets",
                """
                {"subject": "Webhooks", "description": "The delivery takes for ever.", "impact": "I"}\
                """)
            .text("id");
    var other = desk.ticket();
    var path = "/desk/conversations/" + ticket;

    assertThat(desk.get(AGENT, path).text("suggestedIncident")).isEqualTo(incident);
    assertThat(desk.get(AGENT, "/desk/conversations/" + other).body().has("suggestedIncident"))
        .isFalse();
    assertThat(desk.get(PREMIUM, "/conversations/" + ticket).body().has("suggestedIncident"))
        .isFalse();
    link(ticket, incident);
    assertThat(desk.get(AGENT, path).body().has("suggestedIncident")).isFalse();
    update(incident, "resolved");
    var late = desk.ticket();
    assertThat(desk.get(AGENT, "/desk/conversations/" + late).body().has("suggestedIncident"))
        .isFalse();
  }

  @Test
  @Tag("PR-7")
  void what_support_thinks_of_a_case_is_for_support_alone() {
    var ticket = desk.ticket();
    var path = "/desk/conversations/" + ticket + "/internal-feedback";
    var given = desk.post(AGENT, path, "{\"rating\": 2, \"comment\": \"Bad logs.\"}");
    desk.post(TestDesk.Person.LEAD, path, "{\"rating\": 4}");

    assertThat(given.status()).isEqualTo(201);
    assertThat(given.body().path("seq").asInt()).isEqualTo(2);
    assertThat(desk.types(ticket))
        .containsExactly("opened", "internal-feedback", "internal-feedback");
    var seen = desk.get(PREMIUM, "/conversations/" + ticket + "/timeline");
    assertThat(seen.body().path("items")).hasSize(1);
    assertThat(seen.raw()).doesNotContain("Bad logs.");
    assertThat(desk.post(PREMIUM, path, "{\"rating\": 2}").status()).isEqualTo(403);
    assertThat(desk.post(AGENT, path, "{\"rating\": 6}").status()).isEqualTo(400);
  }

  @Test
  @Tag("PR-5")
  void thanks_after_the_end_are_shown_and_one_click_reopens() {
    var ticket = desk.ticket();
    desk.post(AGENT, "/desk/conversations/" + ticket + "/resolve", "{\"summary\": \"Done.\"}");
    var path = "/conversations/" + ticket;
    assertThat(desk.post(PREMIUM, path + "/messages", "{\"body\": \"Thank you!\"}").status())
        .isEqualTo(201);
    assertThat(desk.get(PREMIUM, path).text("status")).isEqualTo("closed");
    assertThat(desk.types(ticket)).containsExactly("opened", "resolved", "customer-message");
    assertThat(desk.post(PREMIUM, path + "/reopen", "{}").text("status")).isEqualTo("open");
  }
}
