package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RacesTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  @AfterEach
  void no_faults_are_left() {
    desk.faults(Map.of("dynamodb", "none"));
  }

  /// Runs all at the same instant and gives each one's own outcome.
  private static <T> List<T> atOnce(int count, Callable<T> each) throws InterruptedException {
    var start = new CyclicBarrier(count);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, count)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    start.await();
                    return each.call();
                  }))
              .toList();
      var outcomes = new ArrayList<T>();
      for (var one : running) {
        try {
          outcomes.add(one.get());
        } catch (ExecutionException e) {
          throw new AssertionError(e.getCause());
        }
      }
      return outcomes;
    }
  }

  @Test
  void the_same_key_32_times_at_once_opens_one_ticket_and_gives_one_answer()
      throws InterruptedException {
    var customer = Person.named("regular");

    var answers = atOnce(32, () -> customer.post("/tickets", Person.ticket("once"), "key-of-32"));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(new HashSet<>(answers.stream().map(a -> a.raw().body()).toList())).hasSize(1);
    desk.settle();
    var mine = customer.get("/conversations?limit=200").body().get("items");
    var ids = new ArrayList<String>();
    mine.forEach(item -> ids.add(item.get("id").asString()));
    assertThat(ids).containsOnlyOnce(answers.getFirst().text("/id"));
  }

  @Test
  void the_same_key_32_times_at_once_writes_one_message() throws InterruptedException {
    var customer = Person.named("regular");
    var id = customer.opensTicket("a message");
    var path = "/conversations/" + id + "/messages";

    var answers = atOnce(32, () -> customer.post(path, "{\"body\": \"Once.\"}", "message-key"));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(new HashSet<>(answers.stream().map(a -> a.raw().body()).toList())).hasSize(1);
    assertThat(agent.timeline(id, "customer-message")).hasSize(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    var customer = Person.named("regular");
    customer.post("/tickets", Person.ticket("one body"), "two-bodies").expect(201);

    customer.post("/tickets", Person.ticket("another body"), "two-bodies").expect(409);
  }

  @Test
  void tickets_of_one_customer_at_the_same_instant_all_open() throws InterruptedException {
    var customer = Person.named("nochat");

    var answers = atOnce(12, () -> customer.post("/tickets", Person.ticket("many")));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(new HashSet<>(answers.stream().map(a -> a.text("/id")).toList())).hasSize(12);
  }

  @Test
  void writers_at_the_same_instant_all_land_or_are_told_that_nothing_was_done()
      throws InterruptedException {
    var id = Person.named("regular").opensTicket("crowded");
    var path = "/desk/conversations/" + id + "/notes";

    var answers = atOnce(8, () -> agent.post(path, "{\"body\": \"A note.\"}"));

    assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
    var written = answers.stream().filter(answer -> answer.status() == 201).count();
    assertThat(written).isPositive();
    assertThat(agent.timeline(id, "note")).hasSize((int) written);
  }

  @Test
  @Tag("ES-1")
  void a_write_that_succeeded_but_was_not_answered_is_not_decided_twice() {
    desk.faults(Map.of("dynamodb", "timeout-after-write"));
    var customer = Person.named("premium");

    var id = customer.opensTicket("no answer from the table");
    customer.post("/conversations/" + id + "/messages", "{\"body\": \"More.\"}").expect(201);
    agent.replies(id, "wait");

    assertThat(agent.types(id))
        .containsExactly("opened", "customer-message", "agent-message", "status-changed");
  }

  @Test
  void a_stale_version_is_refused_and_nothing_is_sent() {
    var id = Person.named("regular").opensTicket("stale");
    var etag = agent.sees(id).raw().headers().firstValue("etag").orElseThrow();
    agent.replies(id, "work");

    var path = "/desk/conversations/" + id + "/replies";
    var body = "{\"body\": \"Too late.\", \"then\": \"work\"}";
    agent.send("POST", path, body, "", "If-Match", etag).expect(412);

    assertThat(agent.timeline(id, "agent-message")).hasSize(1);
  }
}
