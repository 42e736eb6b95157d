package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.LEAD;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Well-formed requests that a rule, or somebody else's newer work, refuses. Nothing is stored.
class RulesSayNoTest {
  private final TestDesk desk = new TestDesk();
  private final String id = desk.ticket();
  private final String own = "/conversations/" + id;
  private final String atDesk = "/desk" + own;

  private void refused(int status, String problem, TestDesk.Person by, String path, String body) {
    long before = desk.entriesOf(id);
    var reply = desk.post(by, path, body);
    assertThat(reply.status()).as(reply.raw()).isEqualTo(status);
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(desk.entriesOf(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replies|{\"body\":\"b\",\"then\":\"work\"}",
        "escalate|{\"team\":\"t\",\"reason\":\"r\"}",
        "expected-resolution|{\"at\":\"2027-01-01T00:00:00Z\",\"reason\":\"r\"}",
        "resolve|{\"summary\":\"s\"}"
      })
  void a_closed_conversation_takes_no_work(String call, String body) {
    desk.post(PREMIUM, own + "/close", "{}");
    refused(422, "conversation-closed", AGENT, atDesk + "/" + call, body);
  }

  @Test
  void a_closed_conversation_still_takes_a_note() {
    desk.post(PREMIUM, own + "/close", "{}");
    assertThat(desk.post(AGENT, atDesk + "/notes", "{\"body\":\"b\"}").status()).isEqualTo(201);
  }

  @Test
  void nothing_is_closed_twice_and_nothing_open_reopened_or_rated() {
    refused(422, "conversation-not-closed", PREMIUM, own + "/reopen", "{}");
    refused(422, "conversation-not-closed", AGENT, atDesk + "/reopen", "{\"reason\":\"r\"}");
    refused(422, "conversation-not-closed", PREMIUM, own + "/feedback", "{\"rating\":1}");
    desk.post(PREMIUM, own + "/close", "{}");
    refused(422, "conversation-closed", PREMIUM, own + "/close", "{}");
  }

  @Test
  @Tag("ML-3")
  void after_7_days_the_customer_cannot_reopen_and_support_can() {
    desk.post(PREMIUM, own + "/close", "{}");
    desk.advance(Duration.ofDays(7));
    refused(422, "reopen-window-over", PREMIUM, own + "/reopen", "{}");
    refused(422, "reopen-window-over", PREMIUM, own + "/messages", "{\"body\":\"b\"}");
    assertThat(desk.post(AGENT, atDesk + "/reopen", "{\"reason\":\"r\"}").status()).isEqualTo(200);
  }

  @Test
  @Tag("SL-3")
  void a_holding_reply_cannot_wait_for_the_customer() {
    var body = "{\"body\":\"b\",\"then\":\"wait\",\"holding\":true}";
    refused(422, "holding-cannot-wait", AGENT, atDesk + "/replies", body);
  }

  @Test
  @Tag("SL-6")
  void a_cause_must_be_a_provider_that_the_policy_knows() {
    refused(422, "unknown-provider", AGENT, atDesk + "/triage", "{\"cause\":\"acme\"}");
    refused(400, "invalid-fields", AGENT, atDesk + "/triage", "{\"cause\":\"No Name\"}");
  }

  @Test
  @Tag("PR-4")
  void an_expected_resolution_lies_in_the_future() {
    var body = "{\"at\":\"%s\",\"reason\":\"r\"}".formatted(desk.now());
    refused(422, "expected-in-past", AGENT, atDesk + "/expected-resolution", body);
  }

  @Test
  @Tag("PR-5")
  void feedback_can_be_changed_for_7_days() {
    desk.post(PREMIUM, own + "/close", "{}");
    assertThat(desk.post(PREMIUM, own + "/feedback", "{\"rating\":1}").status()).isEqualTo(201);
    desk.advance(Duration.ofDays(7).minusMillis(1));
    assertThat(desk.post(PREMIUM, own + "/feedback", "{\"rating\":5}").status()).isEqualTo(201);
    desk.advance(Duration.ofMillis(1));
    refused(422, "feedback-settled", PREMIUM, own + "/feedback", "{\"rating\":2}");
    assertThat(desk.get(AGENT, atDesk).body().at("/feedback/rating").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"replies", "notes", "triage", "escalate", "expected-resolution", "resolve"})
  void a_stale_version_is_refused_and_the_answer_names_the_new_one(String call) {
    desk.post(AGENT, atDesk + "/notes", "{\"body\":\"b\"}");
    var body =
        switch (call) {
          case "replies" -> "{\"body\":\"b\",\"then\":\"work\"}";
          case "notes" -> "{\"body\":\"b\"}";
          case "escalate" -> "{\"team\":\"t\",\"reason\":\"r\"}";
          case "expected-resolution" -> "{\"at\":\"2027-01-01T00:00:00Z\",\"reason\":\"r\"}";
          case "resolve" -> "{\"summary\":\"s\"}";
          default -> "{\"severity\":1}";
        };
    long before = desk.entriesOf(id);
    var stale = desk.post(AGENT, atDesk + "/" + call, body, "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.headers()).containsEntry("etag", "\"2\"");
    assertThat(desk.entriesOf(id)).isEqualTo(before);
    var etag = desk.get(AGENT, atDesk).headers().get("etag");
    assertThat(
            desk.post(AGENT, atDesk + "/" + call, body, "If-Match", etag == null ? "" : etag)
                .status())
        .isIn(200, 201);
  }

  @Test
  void an_if_match_that_is_no_version_is_malformed() {
    var reply = desk.post(AGENT, atDesk + "/notes", "{\"body\":\"b\"}", "If-Match", "two");
    assertThat(reply.status()).isEqualTo(400);
    var any = desk.post(AGENT, atDesk + "/notes", "{\"body\":\"b\"}", "If-Match", "*");
    assertThat(any.status()).isEqualTo(201);
  }

  @Test
  void an_address_belongs_to_one_customer_only() {
    var body =
        "{\"name\":\"N\",\"plan\":\"basic\",\"chatEnabled\":false,\"emails\":[\"A@b.example\"]}";
    assertThat(desk.put(LEAD, "/desk/customers/one", body).status()).isEqualTo(200);
    var taken = desk.put(LEAD, "/desk/customers/two", body);
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.problem()).isEqualTo("address-taken");
    assertThat(desk.get(LEAD, "/desk/customers/two").status()).isEqualTo(404);
  }

  @Test
  @Tag("SV-2")
  void a_triage_that_changes_nothing_writes_nothing() {
    desk.post(AGENT, atDesk + "/triage", "{\"severity\":2}");
    long before = desk.entriesOf(id);
    var again = desk.post(AGENT, atDesk + "/triage", "{\"severity\":2}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("severity").asInt()).isEqualTo(2);
    assertThat(desk.entriesOf(id)).isEqualTo(before);
  }
}
