package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.ADMIN;
import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Working hours, as an operator puts them on record, and as everybody sees them.
@Tag("SL-8")
class CalendarsTest {
  private static final String OFFICE =
      """
      [{"name": "office", "timeZone": "Europe/Berlin",
        "hours": {"monday": ["09:00-12:00", "13:00-17:00"], "tuesday": ["09:00-17:00"]},
        "holidays": ["2026-12-25", "2026-12-28/2027-01-03"]}]\
      """;

  private final TestDesk desk = new TestDesk();

  private TestDesk.Reply put(String calendars, String follows) {
    var document = (ObjectNode) desk.get(AGENT, "/desk/policy").body();
    document.put("reason", "an office");
    document.set("calendars", Json.MAPPER.readTree(calendars));
    var basic = (ObjectNode) document.at("/plans/basic");
    basic.put("firstResponse", "PT4H").set("calendar", Json.MAPPER.readTree(follows));
    return desk.put(ADMIN, "/desk/policy", Json.write(document));
  }

  private static Map<String, String> errors(TestDesk.Reply reply) {
    assertThat(reply.status()).as(reply.raw()).isEqualTo(400);
    var errors = new TreeMap<String, String>();
    for (var error : reply.body().path("errors")) {
      errors.put(error.path("field").asString(""), error.path("message").asString(""));
    }
    return errors;
  }

  private static String both() {
    return "{\"name\": \"office\", \"promises\": [\"first-response\", \"resolution\"]}";
  }

  @Test
  void what_is_put_is_shown_as_it_was_put() {
    var stored = put(OFFICE, both());

    assertThat(stored.status()).as(stored.raw()).isEqualTo(200);
    var shown = desk.get(AGENT, "/desk/policy").body();
    assertThat(shown.path("calendars")).isEqualTo(Json.MAPPER.readTree(OFFICE));
    assertThat(shown.at("/plans/basic/calendar")).isEqualTo(Json.MAPPER.readTree(both()));
  }

  @Test
  void everything_that_is_wrong_with_them_is_said_at_once_in_words() {
    var errors =
        errors(
            put(
                """
                [{"name": "Office!", "timeZone": "+01:00", "hours": {"monday": ["17:00-09:00"],
                  "someday": []}, "holidays": ["2026-02-30"], "closed": true},
                 {"name": "late", "timeZone": "UTC", "hours": {}},
                 {"name": "mixed", "timeZone": "UTC",
                  "hours": {"friday": ["13:00-17:00", "09:00-14:00"]}}]\
                """,
                "{\"name\": \"office\", \"promises\": [\"everything\"]}"));

    assertThat(errors)
        .containsKeys(
            "calendars[0].name",
            "calendars[0].timeZone",
            "calendars[0].hours.monday[0]",
            "calendars[0].hours.someday",
            "calendars[0].holidays[0]",
            "calendars[0].closed",
            "calendars[1].hours",
            "calendars[2].hours.friday",
            "plans.basic.calendar.name",
            "plans.basic.calendar.promises[0]");
    assertThat(errors.get("calendars[0].timeZone")).contains("Europe/Berlin");
    assertThat(errors.get("calendars[0].hours.monday[0]")).contains("09:00-17:00");
  }

  @Test
  void a_severity_has_no_hours_of_its_own() {
    var document = (ObjectNode) desk.get(AGENT, "/desk/policy").body();
    document.put("reason", "an office");
    document.set(
        "severities",
        Json.MAPPER.readTree(
            "{\"2\": {\"firstResponse\": \"PT1H\", \"resolution\": \"PT9H\", \"calendar\": {}}}"));

    assertThat(errors(desk.put(ADMIN, "/desk/policy", Json.write(document))))
        .containsOnlyKeys("severities.2.calendar");
  }

  private JsonNode conversation(String id) {
    return desk.get(AGENT, "/desk/conversations/" + id).body();
  }

  @Test
  @Tag("SL-1")
  void a_promise_is_due_in_working_hours_and_its_statement_shows_when_nobody_works() {
    put(OFFICE, both());
    // 16:30 of a Monday in Berlin: half an hour is left of the day.
    desk.advance(Duration.ofHours(6).plusMinutes(30));
    var id = desk.ticket(BASIC);

    assertThat(conversation(id).at("/firstResponse/due").asString(""))
        .isEqualTo("2026-03-03T11:30:00Z");
    assertThat(conversation(id).path("atRisk").asBoolean(true)).isFalse();
    desk.advance(Duration.ofHours(19));
    assertThat(conversation(id).path("atRisk").asBoolean(false)).isTrue();
    assertThat(conversation(id).at("/firstResponse/atRisk").asBoolean(false)).isTrue();
    assertThat(conversation(id).at("/resolution/atRisk").asBoolean(true)).isFalse();
    assertThat(desk.get(BASIC, "/conversations/" + id).raw()).doesNotContain("atRisk");
    var answer = "{\"body\": \"Found it.\", \"then\": \"work\"}";
    desk.post(AGENT, "/desk/conversations/" + id + "/replies", answer);

    var statement = desk.get(BASIC, "/conversations/" + id + "/sla").body();
    var first = statement.at("/targets/0");
    assertThat(first.path("verdict").asString("")).isEqualTo("met");
    assertThat(first.path("sum").asString("")).isEqualTo("PT3H");
    assertThat(first.at("/terms/0/calendar").asString("")).isEqualTo("office");
    var states = first.path("segments");
    assertThat(states)
        .extracting(segment -> segment.path("state").asString(""))
        .containsExactly("running", "outside-hours", "running", "fulfilled");
    assertThat(states.get(1).path("from").asString("")).isEqualTo("2026-03-02T16:00:00Z");
    assertThat(states.get(1).path("to").asString("")).isEqualTo("2026-03-03T08:00:00Z");
    assertThat(states.get(1).has("began")).isFalse();
    assertThat(states.get(1).path("runs").asBoolean(true)).isFalse();
    assertThat(states.get(2).path("ended").asInt()).isEqualTo(2);
  }

  @Test
  @Tag("CH-6")
  void what_is_critical_follows_no_calendar() {
    put(OFFICE, both());
    desk.advance(Duration.ofHours(9));
    var id = desk.ticket(BASIC);
    assertThat(conversation(id).at("/firstResponse/due").asString("")).startsWith("2026-03-03T12");

    desk.post(AGENT, "/desk/conversations/" + id + "/triage", "{\"severity\": 1}");

    assertThat(conversation(id).at("/firstResponse/due").asString(""))
        .isEqualTo("2026-03-02T22:00:00Z");
  }
}
