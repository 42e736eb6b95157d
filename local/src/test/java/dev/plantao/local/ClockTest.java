package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import dev.plantao.local.toy.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ClockTest {
  private final Desk desk = SharedDesk.DESK;

  @AfterEach
  void held_again_without_faults() {
    desk.hold(true);
    desk.faults(Map.of("auditor", "none"));
  }

  @Test
  void the_clock_stands_while_it_is_held_and_moves_when_told() {
    var before = now(SharedDesk.get("/local/clock").body());

    var after = SharedDesk.post("/local/clock", "{\"advance\": \"PT30M\"}");

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(now(after.body())).isEqualTo(before.plus(Duration.ofMinutes(30)));
    assertThat(Json.parse(after.body()).path("held").asBoolean()).isTrue();
    assertThat(desk.clock().instant()).isEqualTo(now(after.body()));
  }

  @Test
  void the_clock_runs_on_from_where_it_was_held() {
    var held = desk.clock().instant();

    var let = SharedDesk.post("/local/clock", "{\"hold\": false}");

    assertThat(Json.parse(let.body()).path("held").asBoolean(true)).isFalse();
    assertThat(desk.clock().instant()).isBetween(held, held.plus(Duration.ofMinutes(1)));
  }

  @Test
  void the_clock_never_goes_back() {
    var before = desk.clock().instant();

    var refused = SharedDesk.post("/local/clock", "{\"to\": \"" + before.minusSeconds(1) + "\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(desk.clock().instant()).isEqualTo(before);
  }

  @Test
  void nonsense_is_refused() {
    for (var body :
        List.of(
            "{\"advance\": \"soon\"}",
            "{\"to\": \"later\"}",
            "{\"forward\": \"PT1M\"}",
            "{\"hold\": \"yes\"}",
            "no json")) {
      assertThat(SharedDesk.post("/local/clock", body).statusCode()).as(body).isEqualTo(400);
    }
  }

  @Test
  void a_long_move_skips_ticks_at_which_nothing_can_have_happened() throws Exception {
    var due = desk.clock().instant().plus(Duration.ofDays(10));
    try (var dynamoDb = DynamoDbClient.create()) {
      dynamoDb.putItem(put ->
          put.tableName("plantao-Table")
              .item(
                  Map.of(
                      "pk", AttributeValue.fromS("due"),
                      "sk", AttributeValue.fromS("due"),
                      "dueShard", AttributeValue.fromS("7"),
                      "dueAt", AttributeValue.fromS(due.toString()))));
    }
    var from = desk.clock().instant();
    var before = invocations();

    desk.advance(Duration.ofDays(30));

    var ticks = Seen.times("tick", "").stream().filter(tick -> tick.isAfter(from)).toList();
    assertThat(ticks).hasSizeLessThan(10);
    assertThat(invocations() - before).isGreaterThanOrEqualTo(ticks.size());
    assertThat(ticks)
        .anySatisfy(tick -> assertThat(tick).isBetween(due, due.plus(Duration.ofMinutes(1))));
    assertThat(ticks.getLast()).isEqualTo(desk.clock().instant());
  }

  private long invocations() {
    return desk.invocations().values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void an_auditor_that_is_off_does_not_tick() throws Exception {
    assertThat(SharedDesk.post("/local/faults", "{\"auditor\": \"off\"}").statusCode())
        .isEqualTo(200);
    var from = desk.clock().instant();

    desk.advance(Duration.ofMinutes(30));

    assertThat(Seen.times("tick", "")).noneMatch(tick -> tick.isAfter(from));
  }

  @Test
  void unknown_faults_are_refused_and_nothing_changes() {
    var before = SharedDesk.get("/local/faults").body();

    assertThat(
            SharedDesk.post("/local/faults", "{\"streams\": \"hold\", \"moon\": \"full\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(SharedDesk.post("/local/faults", "{\"streams\": \"full\"}").statusCode())
        .isEqualTo(400);
    assertThat(SharedDesk.get("/local/faults").body()).isEqualTo(before);
  }

  @Test
  void settling_answers_when_all_is_at_rest() {
    assertThat(
            SharedDesk.post("/items", "{\"id\": \"settle\", \"text\": \"settled\"}").statusCode())
        .isEqualTo(201);

    assertThat(SharedDesk.post("/local/settle", "").statusCode()).isEqualTo(200);
    assertThat(Seen.by("stream", "settled")).hasSize(1);
  }

  private static Instant now(String body) {
    return Instant.parse(Json.parse(body).path("now").asString(""));
  }
}
