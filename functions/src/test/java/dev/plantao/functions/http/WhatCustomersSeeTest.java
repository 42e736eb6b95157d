package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One conversation through everything that can happen to it, read from both sides.
class WhatCustomersSeeTest {
  private final TestDesk desk = new TestDesk();

  /// Walks a ticket through every kind of event.
  private String eventful() {
    var id = desk.ticket();
    var atDesk = "/desk/conversations/" + id;
    var own = "/conversations/" + id;
    ok(desk.post(AGENT, atDesk + "/notes", "{\"body\":\"HIDDEN note\"}"));
    ok(
        desk.post(
            AGENT,
            atDesk + "/triage",
            "{\"severity\":2,\"team\":\"hidden-team\",\"assignee\":\"hidden-agent\",\"cause\":\"meta\",\"language\":\"es\"}"));
    ok(desk.post(AGENT, atDesk + "/triage", "{\"cause\":\"none\"}"));
    ok(
        desk.post(
            AGENT,
            atDesk + "/replies",
            "{\"body\":\"Looking\",\"then\":\"work\",\"holding\":true}"));
    desk.advance(Duration.ofMinutes(31));
    ok(desk.post(AGENT, atDesk + "/replies", "{\"body\":\"Which?\",\"then\":\"wait\"}"));
    ok(desk.post(AGENT, atDesk + "/replies", "{\"body\":\"Which one?\",\"then\":\"wait\"}"));
    ok(desk.post(PREMIUM, own + "/messages", "{\"body\":\"That one\"}"));
    ok(
        desk.post(
            AGENT,
            atDesk + "/escalate",
            "{\"team\":\"hidden-platform\",\"reason\":\"HIDDEN reason\"}"));
    ok(
        desk.post(
            AGENT,
            atDesk + "/expected-resolution",
            "{\"at\":\"2026-03-04T10:00:00+01:00\",\"reason\":\"A fix is built\"}"));
    ok(desk.post(AGENT, atDesk + "/resolve", "{\"summary\":\"Fixed\",\"publish\":true}"));
    ok(desk.post(PREMIUM, own + "/feedback", "{\"rating\":4,\"comment\":\"Fine\"}"));
    ok(desk.post(PREMIUM, own + "/reopen", "{\"reason\":\"Not quite\"}"));
    ok(desk.post(PREMIUM, own + "/close", "{\"reason\":\"Now it is\"}"));
    ok(desk.post(AGENT, atDesk + "/reopen", "{\"reason\":\"Once more\"}"));
    return id;
  }

  private static void ok(TestDesk.Reply reply) {
    assertThat(reply.status()).as(reply.raw()).isIn(200, 201);
  }

  @Test
  @Tag("PR-2")
  void nothing_of_supports_inside_reaches_the_customer() {
    var id = eventful();
    var seen =
        desk.get(PREMIUM, "/conversations/" + id).raw()
            + desk.get(PREMIUM, "/conversations/" + id + "/timeline").raw()
            + desk.get(PREMIUM, "/conversations").raw()
            + desk.post(PREMIUM, "/conversations/" + id + "/messages", "{\"body\":\"b\"}").raw()
            + desk.post(PREMIUM, "/conversations/" + id + "/close", "{}").raw();
    assertThat(seen).doesNotContainIgnoringCase("hidden");
    for (var field :
        List.of(
            "version",
            "emergency\":true",
            "team\":",
            "assignee",
            "cause",
            "requester",
            "holding",
            "user",
            "publish")) {
      assertThat(seen).doesNotContain("\"" + field);
    }
    assertThat(types(desk.get(PREMIUM, "/conversations/" + id + "/timeline")))
        .doesNotContain(
            "note",
            "violated",
            "team-changed",
            "assignee-changed",
            "cause-changed",
            "language-changed",
            "terms-changed");
  }

  @Test
  @Tag("PR-2")
  @Tag("ES-1")
  void the_customer_sees_what_is_theirs_in_order() {
    var id = eventful();
    assertThat(types(desk.get(PREMIUM, "/conversations/" + id + "/timeline")))
        .containsExactly(
            "opened",
            "severity-changed",
            "agent-message",
            "escalated",
            "agent-message",
            "status-changed",
            "agent-message",
            "customer-message",
            "status-changed",
            "escalated",
            "expected-resolution-changed",
            "resolved",
            "feedback",
            "reopened",
            "closed",
            "reopened");
    var escalation = desk.get(PREMIUM, "/conversations/" + id).body().path("escalation");
    assertThat(escalation.path("reason").asString()).isEqualTo("technical");
  }

  @Test
  @Tag("PR-2")
  void support_sees_everything_numbered_through_and_never_backwards() {
    var id = eventful();
    var items = desk.get(AGENT, "/desk/conversations/" + id + "/timeline").body().path("items");
    long seq = 1;
    var before = "";
    for (var item : items) {
      assertThat(item.path("seq").asLong()).isEqualTo(seq++);
      assertThat(item.path("at").asString()).isGreaterThanOrEqualTo(before);
      before = item.path("at").asString();
    }
    assertThat(types(desk.get(AGENT, "/desk/conversations/" + id + "/timeline")))
        .contains(
            "note",
            "violated",
            "team-changed",
            "assignee-changed",
            "cause-changed",
            "language-changed");
    assertThat(items.toString()).contains("HIDDEN reason").contains("HIDDEN note");
  }

  @Test
  @Tag("SL-3")
  @Tag("SL-4")
  void a_late_answer_leaves_the_promise_broken_at_its_due_instant() {
    var id = eventful();
    var first = desk.get(PREMIUM, "/conversations/" + id).body().path("firstResponse");
    assertThat(first.path("violated").asBoolean()).isTrue();
    assertThat(first.path("due").asString()).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(first.path("at").asString()).isEqualTo("2026-03-02T09:31:00Z");
  }

  private static List<String> types(TestDesk.Reply reply) {
    var types = new ArrayList<String>();
    for (JsonNode item : reply.body().path("items")) {
      types.add(item.path("type").asString());
    }
    return types;
  }
}
