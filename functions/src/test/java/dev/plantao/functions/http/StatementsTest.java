package dev.plantao.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.http.TestDesk.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatementsTest {
  private static final String WAIT = "{\"body\":\"Which endpoint?\",\"then\":\"wait\"}";

  private final TestDesk desk = new TestDesk();

  @Test
  @Tag("SL-1")
  @Tag("SL-5")
  void a_statement_shows_the_sum_behind_each_verdict() {
    var id = desk.ticket();
    desk.advance(Duration.ofMinutes(10));
    desk.post(Person.AGENT, "/desk/conversations/" + id + "/replies", WAIT);

    var statement = desk.get(Person.PREMIUM, "/conversations/" + id + "/sla");

    assertThat(statement.status()).isEqualTo(200);
    var first = statement.body().path("targets").path(0);
    assertThat(first.path("verdict").asString()).isEqualTo("met");
    assertThat(first.path("sum").asString()).isEqualTo("PT10M");
    assertThat(first.path("promised").asString()).isEqualTo("PT30M");
    assertThat(first.path("left").asString()).isEqualTo("PT20M");
    assertThat(first.path("fulfilled").path("seq").asInt()).isEqualTo(2);
    var resolution = statement.body().path("targets").path(1);
    assertThat(states(resolution)).containsExactly("running", "waiting-for-customer");
    assertThat(resolution.path("verdict").asString()).isEqualTo("paused");
  }

  private static List<String> states(JsonNode target) {
    var states = new ArrayList<String>();
    target.path("segments").forEach(segment -> states.add(segment.path("state").asString()));
    return states;
  }

  @Test
  @Tag("ES-1")
  @Tag("SL-4")
  void a_violation_names_its_instant_its_entry_and_its_escalation() {
    var id = desk.ticket();
    desk.advance(Duration.ofMinutes(45));
    desk.post(Person.AGENT, "/desk/conversations/" + id + "/replies", WAIT);

    var first =
        desk.get(Person.LEAD, "/desk/conversations/" + id + "/sla").body().path("targets").path(0);

    assertThat(first.path("verdict").asString()).isEqualTo("violated");
    assertThat(first.path("violated").path("at").asString()).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(first.path("violated").path("seq").asInt()).isEqualTo(2);
    assertThat(first.path("escalated").path("to").asString()).isEqualTo("lead");
    assertThat(first.path("escalated").path("seq").asInt()).isEqualTo(3);
    assertThat(first.path("sum").asString()).isEqualTo("PT45M");
    assertThat(first.path("left").asString()).isEqualTo("PT-15M");
  }

  @Test
  @Tag("PR-2")
  void the_same_log_gives_the_same_bytes_whenever_it_is_asked_for() {
    var id = desk.ticket();
    var early = desk.get(Person.PREMIUM, "/conversations/" + id + "/sla").raw();
    desk.advance(Duration.ofDays(30));

    assertThat(desk.get(Person.PREMIUM, "/conversations/" + id + "/sla").raw()).isEqualTo(early);
  }

  @Test
  @Tag("CH-7")
  void people_get_it_as_a_page_in_their_language() {
    var id = desk.ticket();
    var html = Map.of("Accept", "text/html");

    var german =
        desk.call(Person.PREMIUM, "GET", "/conversations/" + id + "/sla?language=de", null, html);

    assertThat(german.headers().get("content-type")).startsWith("text/html");
    assertThat(german.raw())
        .contains("<html lang=\"de\">", "SLA-Abrechnung " + id, "Erste Antwort", "0:30:00")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  @Tag("law-9")
  void somebody_elses_statement_is_not_there() {
    var id = desk.ticket();

    assertThat(desk.get(Person.BASIC, "/conversations/" + id + "/sla").status()).isEqualTo(404);
    assertThat(desk.get(Person.BASIC, "/desk/conversations/" + id + "/sla").status())
        .isEqualTo(403);
  }
}
