package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The same key and body: one effect and one answer, however often and however late.
class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";

  private final TestDesk desk = new TestDesk();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/tickets|{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"I\"}|{\"impact\":\"I\",\"subject\":\"S\",\"description\":\"D\"}|{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"J\"}",
        "/chats|{\"message\":\"M\",\"impact\":\"I\"}|{\"impact\":\"I\",\"message\":\"M\"}|{\"message\":\"N\"}",
        "/contact|{\"name\":\"N\",\"email\":\"a@b.example\",\"subject\":\"S\",\"description\":\"D\"}|{\"email\":\"a@b.example\",\"name\":\"N\",\"subject\":\"S\",\"description\":\"D\"}|{\"name\":\"N\",\"email\":\"a@b.example\",\"subject\":\"S\",\"description\":\"E\"}"
      })
  void an_opening_repeated_is_the_same_opening(
      String path, String body, String reordered, String other) {
    var by = path.equals("/contact") ? NOBODY : PREMIUM;
    var first = desk.post(by, path, body, KEY, "k1");
    desk.advance(Duration.ofDays(400));
    var again = desk.post(by, path, body, KEY, "k1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(again.headers()).isEqualTo(first.headers());
    assertThat(desk.post(by, path, reordered, KEY, "k1").raw()).isEqualTo(first.raw());
    assertThat(desk.log.ids()).hasSize(1);

    var reused = desk.post(by, path, other, KEY, "k1");
    assertThat(reused.status()).isEqualTo(409);
    assertThat(reused.problem()).isEqualTo("idempotency-key-reused");
    assertThat(desk.log.ids()).hasSize(1);

    assertThat(desk.post(by, path, body, KEY, "k2").text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void the_same_key_of_two_callers_and_on_two_routes_are_different_keys() {
    var body = "{\"message\":\"M\"}";
    var one = desk.post(PREMIUM, "/chats", body, KEY, "k");
    var two = desk.post(BASIC, "/chats", body, KEY, "k");
    var ticket =
        desk.post(
            PREMIUM,
            "/tickets",
            "{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"I\"}",
            KEY,
            "k");
    assertThat(List.of(one.status(), two.status(), ticket.status())).containsOnly(201);
    assertThat(desk.log.ids()).hasSize(3);
  }

  @Test
  void an_opening_sent_32_times_at_once_opens_one_conversation_and_answers_all_alike() {
    var replies =
        atOnce(32, () -> desk.post(PREMIUM, "/chats", "{\"message\":\"M\"}", KEY, "k").raw());
    assertThat(replies).hasSize(32);
    assertThat(replies.stream().distinct()).hasSize(1);
    assertThat(desk.log.ids()).hasSize(1);
  }

  @Test
  void thirty_two_openings_without_a_key_are_thirty_two_conversations() {
    var ids = atOnce(32, () -> desk.post(PREMIUM, "/chats", "{\"message\":\"M\"}").text("id"));
    assertThat(ids.stream().distinct()).hasSize(32);
    assertThat(desk.log.ids()).hasSize(32);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false|/conversations/{id}/messages|{\"body\":\"B\"}|{\"body\":\"C\"}",
        "true|/desk/conversations/{id}/replies|{\"body\":\"B\",\"then\":\"wait\"}|{\"body\":\"B\",\"then\":\"work\"}",
        "true|/desk/conversations/{id}/notes|{\"body\":\"B\"}|{\"body\":\"C\"}"
      })
  void an_append_repeated_gives_the_same_number_and_instant(
      boolean staff, String route, String body, String other) {
    var by = staff ? AGENT : PREMIUM;
    var id = desk.ticket();
    var path = route.replace("{id}", id);
    var first = desk.post(by, path, body, KEY, "k");
    for (int i = 0; i < 10; i++) {
      desk.advance(Duration.ofHours(1));
      desk.post(AGENT, "/desk/conversations/" + id + "/notes", "{\"body\":\"between\"}");
    }
    long entries = desk.entriesOf(id);
    var again = desk.post(by, path, body, KEY, "k");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(again.headers()).isEqualTo(first.headers());
    assertThat(desk.post(by, path, other, KEY, "k").status()).isEqualTo(409);
    assertThat(desk.entriesOf(id)).isEqualTo(entries);
  }

  @Test
  void a_repeat_is_recognised_before_a_stale_version_is_refused() {
    var id = desk.ticket();
    var path = "/desk/conversations/" + id + "/notes";
    var headers = java.util.Map.of(KEY, "k", "If-Match", "\"1\"");
    var first = desk.call(AGENT, "POST", path, "{\"body\":\"b\"}", headers);
    var again = desk.call(AGENT, "POST", path, "{\"body\":\"b\"}", headers);
    assertThat(again.raw()).isEqualTo(first.raw());
    assertThat(again.status()).isEqualTo(201);
  }

  @Test
  void a_close_repeated_after_a_reopening_closes_nothing() {
    var id = desk.ticket();
    var close = "/conversations/" + id + "/close";
    var first = desk.post(PREMIUM, close, "{}", KEY, "k");
    desk.post(PREMIUM, "/conversations/" + id + "/reopen", "{}");
    assertThat(desk.post(PREMIUM, close, "{}", KEY, "k").raw()).isEqualTo(first.raw());
    assertThat(desk.get(PREMIUM, "/conversations/" + id).text("status")).isEqualTo("open");
  }

  @Test
  void the_number_answered_is_that_of_the_message_on_the_timeline() {
    var id = desk.ticket();
    desk.advance(Duration.ofHours(1));
    var said = desk.post(PREMIUM, "/conversations/" + id + "/messages", "{\"body\":\"B\"}");
    var after = said.body().path("seq").asLong() - 1;
    var item =
        desk.get(PREMIUM, "/conversations/" + id + "/timeline?after=" + after)
            .body()
            .path("items")
            .path(0);
    assertThat(item.path("type").asString()).isEqualTo("customer-message");
    assertThat(item.path("at").asString()).isEqualTo(said.text("at"));
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
