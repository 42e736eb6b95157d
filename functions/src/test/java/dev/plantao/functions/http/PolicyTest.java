package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.ADMIN;
import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.LEAD;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.contract.OpenApiResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The policy as one document that people read and change.
@Tag("SL-8")
class PolicyTest {
  private final TestDesk desk = new TestDesk();

  private ObjectNode shown() {
    return (ObjectNode) desk.get(AGENT, "/desk/policy").body();
  }

  /// What is in force, with something changed.
  private ObjectNode changed(Consumer<ObjectNode> change) {
    var document = shown().put("reason", "because");
    change.accept(document);
    return document;
  }

  private TestDesk.Reply put(ObjectNode document) {
    return desk.put(ADMIN, "/desk/policy", Json.write(document));
  }

  private TestDesk.Reply put(Consumer<ObjectNode> change) {
    return put(changed(change));
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private static ObjectNode document(String json) {
    return (ObjectNode) Json.MAPPER.readTree(json);
  }

  private static void basicWithin(ObjectNode document, String firstResponse) {
    at(document, "/plans/basic").put("firstResponse", firstResponse);
  }

  /// Two teams with people.
  private static void staff(ObjectNode document) {
    document.set(
        "teams",
        Json.MAPPER.readTree(
            """
            [{"name": "support", "lead": {"agent": "lia", "email": "lia@desk.example"},
              "members": [{"agent": "ana", "languages": ["en", "de"], "email": "ana@desk.example"},
                          {"agent": "bruno"}], "email": "support@desk.example"},
             {"name": "backend", "members": []}]\
            """));
  }

  private Map<String, String> errors(TestDesk.Reply reply) {
    assertThat(reply.status()).as(reply.raw()).isEqualTo(400);
    assertThat(shown().path("version").asInt()).as("nothing was stored").isZero();
    var errors = new TreeMap<String, String>();
    for (var error : reply.body().path("errors")) {
      errors.merge(
          error.path("field").asString(""),
          error.path("message").asString(""),
          (a, b) -> a + "; " + b);
    }
    return errors;
  }

  @Test
  void the_built_in_policy_is_shown_as_version_0() {
    var reply = desk.get(AGENT, "/desk/policy");

    assertThat(reply.headers()).containsEntry("etag", "\"0\"");
    assertThat(reply.body().at("/plans/premium/firstResponse").asString("")).isEqualTo("PT30M");
    assertThat(reply.body().at("/teams/0/name").asString("")).isEqualTo("support");
    assertThat(reply.body().has("change")).isFalse();
  }

  @Test
  void what_is_shown_can_be_sent_back_changed_and_stands_on_record() {
    var stored =
        put(document -> {
          basicWithin(document, "PT2H");
          staff(document);
        });

    assertThat(stored.status()).as(stored.raw()).isEqualTo(200);
    assertThat(stored.headers()).containsEntry("etag", "\"1\"");
    var shown = shown();
    assertThat(shown).isEqualTo(stored.body());
    assertThat(shown.at("/plans/basic/firstResponse").asString("")).isEqualTo("PT2H");
    assertThat(shown.at("/teams/0/members/0/languages").toString()).isEqualTo("[\"en\",\"de\"]");
    assertThat(shown.at("/change/author").asString("")).isEqualTo("sub-admin");
    assertThat(shown.at("/change/reason").asString("")).isEqualTo("because");
    var again = put(document -> document.put("reason", "the same for another reason"));
    assertThat(again.text("version")).isEqualTo("2");
    assertThat(shown().without(List.of("version", "change")))
        .isEqualTo(shown.without(List.of("version", "change")));
  }

  @Test
  @Tag("SE-1")
  void how_much_of_a_key_remains_follows_the_policy() {
    var key = "gh" + "p_" + "x7Kq2Lm9Zt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQe4";

    put(document -> at(document, "/masking").put("first", 2).put("last", 1));

    var ticket = desk.ticket();
    desk.post(
        PREMIUM,
        "/conversations/" + ticket + "/messages",
        "{\"body\": \"It fails with %s\"}".formatted(key));
    var timeline = desk.get(AGENT, "/desk/conversations/" + ticket + "/timeline").raw();
    assertThat(timeline).contains("[masked-token:gh\u20264#").doesNotContain("Qe4");
  }

  @Test
  void only_admins_change_it_and_only_support_sees_it() {
    assertThat(desk.put(LEAD, "/desk/policy", "{}").status()).isEqualTo(403);
    assertThat(desk.put(AGENT, "/desk/policy", "{}").status()).isEqualTo(403);
    for (var path : List.of("/desk/policy", "/desk/policy/versions", "/desk/policy/versions/1")) {
      assertThat(desk.get(BASIC, path).status()).isEqualTo(403);
    }
  }

  @Test
  void a_new_conversation_gets_the_new_terms_and_a_running_one_keeps_its_own() {
    var running = desk.ticket(BASIC);
    put(document -> basicWithin(document, "PT2H"));
    var opened = desk.ticket(BASIC);

    assertThat(due(running)).isEqualTo(TestDesk.NOW.plus(Duration.ofHours(24)));
    assertThat(due(opened)).isEqualTo(TestDesk.NOW.plus(Duration.ofHours(2)));
    desk.post(AGENT, "/desk/conversations/" + running + "/notes", "{\"body\":\"b\"}");
    assertThat(due(running)).isEqualTo(TestDesk.NOW.plus(Duration.ofHours(24)));
  }

  private Instant due(String id) {
    var state = desk.get(AGENT, "/desk/conversations/" + id).body();
    return Instant.parse(state.at("/firstResponse/due").asString(""));
  }

  @Test
  void a_planned_change_holds_from_its_instant_on_and_a_newer_one_withdraws_it() {
    var from = TestDesk.NOW.plus(Duration.ofDays(1)).toString();
    var planned =
        put(document -> {
          basicWithin(document, "PT2H");
          document.put("effectiveAt", from);
        });

    assertThat(planned.status()).as(planned.raw()).isEqualTo(200);
    assertThat(shown().path("version").asInt()).isZero();
    assertThat(shown().at("/planned/0/effectiveAt").asString("")).isEqualTo(from);
    assertThat(desk.get(AGENT, "/desk/policy").headers()).containsEntry("etag", "\"1\"");
    desk.advance(Duration.ofDays(1));
    assertThat(shown().path("version").asInt()).isEqualTo(1);
    assertThat(shown().has("planned")).isFalse();

    put(document -> document.put("effectiveAt", TestDesk.NOW.plus(Duration.ofDays(9)).toString()));
    put(document -> basicWithin(document, "PT3H"));
    desk.advance(Duration.ofDays(10));
    assertThat(shown().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void a_stale_change_is_refused_and_the_answer_names_the_newest_version() {
    put(document -> {});
    var body = Json.write(changed(document -> basicWithin(document, "PT2H")));
    var stale = desk.call(ADMIN, "PUT", "/desk/policy", body, Map.of("If-Match", "\"0\""));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.headers()).containsEntry("etag", "\"1\"");
    var fresh = desk.call(ADMIN, "PUT", "/desk/policy", body, Map.of("If-Match", "\"1\""));
    assertThat(fresh.status()).as(fresh.raw()).isEqualTo(200);
  }

  @Test
  void the_same_change_sent_twice_makes_one_version() {
    var body = changed(document -> basicWithin(document, "PT2H"));

    assertThat(put(body).text("version")).isEqualTo("1");
    desk.advance(Duration.ofSeconds(3));
    assertThat(put(body).text("version")).isEqualTo("1");
  }

  @Test
  void the_record_is_paged_from_the_newest_back() {
    for (int hours = 1; hours <= 5; hours++) {
      var within = "PT" + hours + "H";
      put(document -> basicWithin(document, within));
    }
    var first = desk.get(AGENT, "/desk/policy/versions?limit=3").body();
    var second =
        desk.get(AGENT, "/desk/policy/versions?limit=3&cursor=" + first.path("next").asString(""))
            .body();

    assertThat(first.path("items").findValuesAsString("version")).containsExactly("5", "4", "3");
    assertThat(second.path("items").findValuesAsString("version")).containsExactly("2", "1");
    assertThat(second.has("next")).isFalse();
    var old = desk.get(AGENT, "/desk/policy/versions/2").body();
    assertThat(old.at("/plans/basic/firstResponse").asString("")).isEqualTo("PT2H");
    for (var none : List.of("0", "6", "x", "999999999")) {
      assertThat(desk.get(AGENT, "/desk/policy/versions/" + none).status()).isEqualTo(404);
    }
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_in_words_that_help() {
    var reply =
        put(document -> {
          staff(document);
          basicWithin(document, "PT0S");
          at(document, "/plans/regular").put("firstResponse", "four hours");
          at(document, "/plans/premium").put("firstResponse", "PT49H");
          at(document, "/waiting").put("remindBefore", "PT48H").put("colour", "red");
          ((ArrayNode) document.path("providers")).add("No Name").add("meta");
          document.put("untriaged", 4);
          ((ArrayNode) document.at("/teams/0/members"))
              .add(document("{\"agent\": \"ana\"}"))
              .add(document("{\"agent\": \"two words\", \"languages\": [\"fr\"]}"))
              .add(document("{\"agent\": \"eva\", \"email\": \"nowhere\"}"));
          at(document, "/teams/1").put("name", "support");
          at(document, "/assignment").put("firstTeam", "nobody");
          ((ArrayNode) document.path("ladder")).remove(0);
          at(document, "/ladder/0").put("percent", 1001).putArray("to");
          at(document, "/onCall").put("repeats", 11).put("repeatEvery", "PT59S");
          at(document, "/updates/every").put("4", "PT1H").put("1", "PT0S");
          at(document, "/retention").put("closedConversations", "P6D");
          at(document, "/masking").put("first", 20);
          at(document, "/atRisk").put("percent", 100);
          document.remove("reason");
          document.remove("withoutLogin");
          document.put("effectiveAt", "2001-01-01T00:00:00Z");
        });

    var found = errors(reply);
    found
        .keySet()
        .removeAll(
            List.of(
                "plans.basic.firstResponse",
                "plans.regular.firstResponse",
                "waiting.colour",
                "providers[1]",
                "untriaged",
                "ladder[0].percent",
                "ladder[0].to",
                "onCall.repeats",
                "onCall.repeatEvery",
                "updates.every.1",
                "masking.first",
                "atRisk.percent"));
    assertThat(found)
        .containsOnly(
            Map.entry(
                "plans.premium.firstResponse", "must not be longer than the resolution, PT48H"),
            Map.entry(
                "waiting.remindBefore",
                "must be shorter than the wait itself, PT48H; PT0S for no reminder"),
            Map.entry("withoutLogin", "is missing"),
            Map.entry("providers[2]", "stands there twice"),
            Map.entry("teams[0].members[2].agent", "is a member of this team already"),
            Map.entry(
                "teams[0].members[3].agent",
                "must be an agent's id, 1 to 128 characters without spaces"),
            Map.entry("teams[0].members[3].languages[0]", "must be one of en, pt-BR, de, es, ru"),
            Map.entry("teams[0].members[4].email", "must be an email address"),
            Map.entry("teams[1].name", "is another team's name too"),
            Map.entry("assignment.firstTeam", "must be the name of one of the teams"),
            Map.entry(
                "ladder",
                "has no rung at 100 percent of first-response, so nobody would be told that it was"
                    + " broken; has no rung at 100 percent of resolution, so nobody would be told"
                    + " that it was broken"),
            Map.entry("updates.every.4", "is no severity; there are 1, 2 and 3"),
            Map.entry(
                "retention.closedConversations",
                "must not be shorter than the time in which a case can be reopened, PT168H"),
            Map.entry("reason", "is missing: say why, for those who read the record later"),
            Map.entry("effectiveAt", "lies in the past; leave it out for at once"));
  }

  @Test
  void a_field_that_no_policy_has_is_refused_with_those_that_it_has() {
    var errors = errors(put(document -> document.set("team", document.remove("teams"))));

    assertThat(errors.get("teams")).isEqualTo("is missing");
    assertThat(errors.get("team")).startsWith("is not known here; known are").contains("teams");
  }

  @Test
  void an_empty_document_names_what_is_missing() {
    assertThat(errors(desk.put(ADMIN, "/desk/policy", "{}")).keySet())
        .contains("plans", "teams", "ladder", "updates", "reason");
    assertThat(errors(desk.put(ADMIN, "/desk/policy", "{\"plans\": [], \"teams\": {}}")))
        .containsEntry("plans", "must be an object")
        .containsEntry("teams", "must be a list");
  }

  /// The published schema says no to nothing that the desk takes, and yes to what it shows.
  @Test
  void what_is_shown_fits_the_schema_of_a_change() {
    var contract = OpenApiResponses.ofProject();
    var schema = contract.document().at("/components/schemas/PolicyChange");
    var change = changed(PolicyTest::staff);

    assertThat(contract.wrong(schema, change)).isEmpty();
    assertThat(put(change).status()).isEqualTo(200);
    assertThat(contract.wrong(schema, changed(document -> document.put("team", 1)))).isNotEmpty();
  }

  @Test
  @Tag("SV-2")
  @Tag("SV-4")
  void with_teams_on_record_other_teams_and_people_are_refused_by_name() {
    var path = "/desk/conversations/" + desk.ticket();
    assertThat(desk.post(AGENT, path + "/triage", "{\"team\":\"network\"}").status())
        .isEqualTo(200);
    put(PolicyTest::staff);

    var team = desk.post(AGENT, path + "/triage", "{\"team\":\"bakend\"}");
    assertThat(team.status()).isEqualTo(422);
    assertThat(team.problem()).isEqualTo("unknown-team");
    assertThat(team.text("detail")).isEqualTo("Known teams are backend, support.");
    var escalate = desk.post(AGENT, path + "/escalate", "{\"team\":\"x\",\"reason\":\"r\"}");
    assertThat(escalate.problem()).isEqualTo("unknown-team");
    var assignee = desk.post(AGENT, path + "/triage", "{\"assignee\":\"eva\"}");
    assertThat(assignee.problem()).isEqualTo("unknown-assignee");
    var known = "{\"team\":\"backend\",\"assignee\":\"bruno\"}";
    assertThat(desk.post(AGENT, path + "/triage", known).status()).isEqualTo(200);
  }

  @Test
  @Tag("SV-2")
  void an_agent_leaves_and_comes_back() {
    assertThat(desk.get(AGENT, "/desk/me").body().path("away").asBoolean()).isFalse();
    var left = desk.put(AGENT, "/desk/me", "{\"away\":true}");
    desk.advance(Duration.ofHours(1));

    assertThat(left.text("awaySince")).isEqualTo(TestDesk.NOW.toString());
    assertThat(desk.get(AGENT, "/desk/me").text("awaySince")).isEqualTo(TestDesk.NOW.toString());
    assertThat(desk.get(LEAD, "/desk/me").body().path("away").asBoolean()).isFalse();
    desk.put(AGENT, "/desk/me", "{\"away\":false}");
    assertThat(desk.get(AGENT, "/desk/me").body().path("away").asBoolean()).isFalse();
    assertThat(desk.put(AGENT, "/desk/me", "{}").status()).isEqualTo(400);
    assertThat(desk.get(BASIC, "/desk/me").status()).isEqualTo(403);
  }
}
