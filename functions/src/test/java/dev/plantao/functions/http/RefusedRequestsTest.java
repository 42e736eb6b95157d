package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.LEAD;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Malformed requests: what is wrong is said at once and whole, and nothing is stored.
class RefusedRequestsTest {
  private final TestDesk desk = new TestDesk();

  @AfterEach
  void nothing_was_stored() {
    assertThat(desk.log.ids()).isEmpty();
  }

  @Test
  @Tag("PR-1")
  void a_ticket_without_its_required_fields_hears_of_all_of_them_at_once() {
    assertThat(errors(desk.post(PREMIUM, "/tickets", "{}")))
        .isEqualTo(
            Map.of(
                "subject", "is required", "description", "is required", "impact", "is required"));
  }

  @Test
  @Tag("PR-1")
  void a_ticket_that_is_wrong_in_every_way_hears_of_every_way_at_once() {
    var body =
        """
        {"subject": "%s", "description": 7, "impact": "  ", "stepsToReproduce": ["a"], "apiRequest": {},
         "apiResponse": false, "occurredAt": "yesterday", "language": "fr", "emergency": "yes",
         "distinct": 1, "attachments": "one", "sujet": "typo"}
        """
            .formatted("s".repeat(501));
    assertThat(errors(desk.post(PREMIUM, "/tickets", body)))
        .containsOnly(
            Map.entry("subject", "must have at most 500 characters"),
            Map.entry("description", "must be a text"),
            Map.entry("impact", "must not be blank"),
            Map.entry("stepsToReproduce", "must be a text"),
            Map.entry("apiRequest", "must be a text"),
            Map.entry("apiResponse", "must be a text"),
            Map.entry("occurredAt", "must be an instant such as 2026-11-22T10:00:00Z"),
            Map.entry("language", "must be one of en, pt-BR, de, es, ru"),
            Map.entry("emergency", "must be true or false"),
            Map.entry("distinct", "must be true or false"),
            Map.entry("attachments", "must be a list of texts"),
            Map.entry("sujet", "is not a field of this call"));
  }

  @Test
  void a_contact_form_names_its_bad_fields() {
    assertThat(
            errors(desk.post(NOBODY, "/contact", "{\"email\":\"no address\",\"subject\":\" \"}")))
        .containsOnlyKeys("name", "email", "subject", "description");
  }

  @Test
  void a_field_that_is_null_counts_as_absent() {
    var body = "{\"subject\":null,\"description\":\"d\",\"impact\":\"i\",\"apiRequest\":null}";
    assertThat(errors(desk.post(PREMIUM, "/tickets", body))).containsOnlyKeys("subject");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "nul",
        "   ",
        "{\"a\":1}{",
        "{\"message\":\"a\",\"message\":\"b\"}",
        "{\"message\":\"a\"} trailing",
        "{\"message\": 01}",
        "{'message':'a'}",
        "null",
        "\u0000"
      })
  void a_body_that_is_no_json_object_is_malformed(String body) {
    var reply = desk.post(PREMIUM, "/chats", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("bad-request");
  }

  @Test
  void a_body_nested_a_thousand_deep_is_malformed_and_breaks_nothing() {
    var body = "{\"message\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertThat(desk.post(PREMIUM, "/chats", body).status()).isEqualTo(400);
  }

  @Test
  void a_body_of_more_than_256_kib_is_too_large() {
    var text = "é".repeat(128 * 1024);
    var reply = desk.post(PREMIUM, "/chats", "{\"message\":\"" + text + "\"}");
    assertThat(reply.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "ten", "1.5", "9999999999999999999"})
  void a_limit_is_1_to_200(String limit) {
    assertThat(errors(desk.get(PREMIUM, "/conversations?limit=" + limit)))
        .containsOnlyKeys("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"team=Not A Team", "severity=4", "status=done", "assignee=a b"})
  void a_filter_that_names_nothing_is_refused(String filter) {
    var reply = desk.get(AGENT, "/desk/queue?" + filter.replace(" ", "%20"));
    assertThat(errors(reply)).containsOnlyKeys(filter.substring(0, filter.indexOf('=')));
  }

  @Test
  void a_cursor_that_no_answer_contained_is_refused() {
    for (var path : List.of("/conversations?cursor=", "/desk/queue?cursor=")) {
      var by = path.startsWith("/desk") ? AGENT : PREMIUM;
      for (var made : List.of("x".repeat(3000), "zzz", "abcdefghijklmnop", "%25")) {
        assertThat(errors(desk.get(by, path + made))).as(made).containsOnlyKeys("cursor");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "with space", "ключ"})
  void an_idempotency_key_has_1_to_255_visible_characters(String key) {
    var reply = desk.post(PREMIUM, "/chats", "{\"message\":\"m\"}", "Idempotency-Key", key);
    assertThat(errors(reply)).containsOnlyKeys("Idempotency-Key");
    var tooLong =
        desk.post(PREMIUM, "/chats", "{\"message\":\"m\"}", "Idempotency-Key", "k".repeat(256));
    assertThat(errors(tooLong)).containsOnlyKeys("Idempotency-Key");
  }

  @Test
  void a_customer_of_the_directory_is_refused_with_all_that_is_wrong() {
    var body = "{\"name\":\"\",\"plan\":\"gold\",\"emails\":[\"a\"],\"version\":3}";
    assertThat(errors(desk.put(LEAD, "/desk/customers/acme", body)))
        .containsOnlyKeys("name", "plan", "chatEnabled", "emails", "version");
    assertThat(errors(desk.put(LEAD, "/desk/customers/not%20one", "{}"))).containsOnlyKeys("id");
  }

  @Test
  void an_instant_lies_in_a_year_of_four_digits() {
    var body =
        "{\"subject\":\"s\",\"description\":\"d\",\"impact\":\"i\",\"occurredAt\":\"+99999-01-01T00:00:00Z\"}";
    assertThat(errors(desk.post(PREMIUM, "/tickets", body))).containsOnlyKeys("occurredAt");
  }

  private static Map<String, String> errors(TestDesk.Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("invalid-fields");
    var errors = new TreeMap<String, String>();
    for (var error : reply.body().path("errors")) {
      errors.put(error.path("field").asString(), error.path("message").asString());
    }
    return errors;
  }
}
