package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every list, read page by page, is the whole list, each item once.
class PagingTest {
  private final TestDesk desk = new TestDesk();

  private List<String> all(TestDesk.Person by, String path, int limit, String field) {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var query = "?limit=" + limit + (next.isEmpty() ? "" : "&cursor=" + next);
      var page = desk.get(by, path + query);
      assertThat(page.body().path("items").size()).isLessThanOrEqualTo(limit);
      page.body().path("items").forEach(item -> seen.add(item.path(field).asString("")));
      next = page.text("next");
    } while (!next.isEmpty());
    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    return seen;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 200})
  @Tag("PR-2")
  void a_timeline_is_whole_from_both_sides(int limit) {
    var id = desk.ticket();
    for (int i = 0; i < 5; i++) {
      desk.post(PREMIUM, "/conversations/" + id + "/messages", "{\"body\":\"b\"}");
      for (int note = 0; note < 4; note++) {
        desk.post(AGENT, "/desk/conversations/" + id + "/notes", "{\"body\":\"n\"}");
      }
      desk.post(
          AGENT, "/desk/conversations/" + id + "/replies", "{\"body\":\"r\",\"then\":\"wait\"}");
    }
    assertThat(all(PREMIUM, "/conversations/" + id + "/timeline", limit, "seq"))
        .hasSize(1 + 5 + 5 + 5 + 4);
    assertThat(all(AGENT, "/desk/conversations/" + id + "/timeline", limit, "seq"))
        .hasSize(1 + 5 + 20 + 5 + 5 + 4);
  }

  @Test
  @Tag("PR-2")
  void a_timeline_goes_on_behind_any_number_and_far_behind_its_end_is_empty() {
    var id = desk.ticket();
    desk.post(
        AGENT, "/desk/conversations/" + id + "/replies", "{\"body\":\"r\",\"then\":\"wait\"}");
    var path = "/conversations/" + id + "/timeline?after=";
    assertThat(desk.get(PREMIUM, path + 2).body().at("/items/0/type").asString())
        .isEqualTo("status-changed");
    assertThat(desk.get(PREMIUM, path + 3).body().path("items")).isEmpty();
    assertThat(desk.get(PREMIUM, path + "999999999999999").body().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 50})
  void a_customers_list_is_whole_with_the_newest_activity_first(int limit) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 9; i++) {
      desk.advance(Duration.ofMinutes(1));
      ids.add(desk.ticket());
    }
    desk.advance(Duration.ofMinutes(1));
    desk.post(PREMIUM, "/conversations/" + ids.getFirst() + "/messages", "{\"body\":\"b\"}");
    var listed = all(PREMIUM, "/conversations", limit, "id");
    assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(listed.getFirst()).isEqualTo(ids.getFirst());
    assertThat(listed.get(1)).isEqualTo(ids.getLast());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 50})
  @Tag("SV-3")
  void the_queue_is_whole_and_in_the_order_of_work(int limit) {
    var later = desk.ticket(TestDesk.Person.BASIC);
    var sooner = desk.ticket();
    var grave = desk.ticket(TestDesk.Person.BASIC);
    var escalated = desk.ticket(TestDesk.Person.BASIC);
    var answered = desk.ticket();
    desk.post(AGENT, "/desk/conversations/" + grave + "/triage", "{\"severity\":1}");
    desk.post(
        AGENT,
        "/desk/conversations/" + escalated + "/escalate",
        "{\"team\":\"t\",\"reason\":\"r\"}");
    desk.post(
        AGENT,
        "/desk/conversations/" + answered + "/replies",
        "{\"body\":\"r\",\"then\":\"work\"}");
    var closed = desk.ticket();
    desk.post(PREMIUM, "/conversations/" + closed + "/close", "{}");
    assertThat(all(AGENT, "/desk/queue", limit, "id"))
        .containsExactly(escalated, grave, sooner, later, answered);
  }

  @Test
  void the_queue_can_be_narrowed_down() {
    var one = desk.ticket();
    desk.ticket();
    desk.post(
        AGENT,
        "/desk/conversations/" + one + "/triage",
        "{\"severity\":2,\"team\":\"core\",\"assignee\":\"me\"}");
    desk.post(
        AGENT, "/desk/conversations/" + one + "/replies", "{\"body\":\"r\",\"then\":\"wait\"}");
    for (var filter : List.of("team=core", "assignee=me", "severity=2", "status=waiting")) {
      var items = desk.get(AGENT, "/desk/queue?" + filter).body().path("items");
      assertThat(items).as(filter).hasSize(1);
      assertThat(items.path(0).path("id").asString()).isEqualTo(one);
    }
    assertThat(desk.get(AGENT, "/desk/queue?status=closed").body().path("items")).isEmpty();
  }
}
