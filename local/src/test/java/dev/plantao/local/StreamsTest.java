package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import dev.plantao.local.toy.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class StreamsTest {
  private final Desk desk = SharedDesk.DESK;
  private final DynamoDbClient dynamoDb = DynamoDbClient.create();

  @AfterEach
  void no_faults() {
    desk.faults(Map.of("streams", "none", "dynamodb", "none"));
  }

  @Test
  void records_arrive_in_the_order_of_the_writes() throws Exception {
    IntStream.range(0, 25).forEach(i -> put("order-" + i, "ordered " + i));

    desk.settle();

    assertThat(Seen.by("stream", "ordered "))
        .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> "ordered " + i).toList());
  }

  @Test
  void a_record_that_the_filter_refuses_does_not_arrive() throws Exception {
    dynamoDb.putItem(
        put -> put.tableName("plantao-Table").item(item("filtered", "filtered out", "other")));

    desk.settle();

    assertThat(Seen.by("stream", "filtered out")).isEmpty();
  }

  @Test
  void a_poisoned_record_is_retried_then_given_up_and_the_others_arrive_once() throws Exception {
    transact("a-before", "poison a", "a-behind 1", "a-behind 2");

    desk.settle();

    assertThat(Seen.by("refused", "poison a").size()).isBetween(3, 6);
    assertThat(Seen.by("stream", "a-b")).containsExactly("a-before", "a-behind 1", "a-behind 2");
    assertThat(lastDeadLetter()).contains("DDBStreamBatchInfo").contains("\"batchSize\":1");
  }

  @Test
  void a_batch_that_throws_is_halved_until_its_bomb_is_alone() throws Exception {
    transact("b-before", "bomb b", "b-behind");

    desk.settle();

    assertThat(Seen.by("stream", "b-before")).isNotEmpty();
    assertThat(Seen.by("stream", "b-behind")).hasSize(1);
    assertThat(Json.parse(lastDeadLetter()).path("DDBStreamBatchInfo").path("batchSize").asInt())
        .isEqualTo(1);
  }

  @Test
  void held_streams_do_not_hold_up_settling_and_arrive_when_let_go() throws Exception {
    desk.faults(Map.of("streams", "hold"));
    put("held", "held back");

    desk.settle();
    var whileHeld = Seen.by("stream", "held back");
    desk.faults(Map.of("streams", "none"));
    desk.settle();

    assertThat(whileHeld).isEmpty();
    assertThat(Seen.by("stream", "held back")).hasSize(1);
  }

  @Test
  void streams_that_deliver_twice_do() throws Exception {
    desk.faults(Map.of("streams", "twice"));

    put("twice", "seen twice");
    desk.settle();

    assertThat(Seen.by("stream", "seen twice")).hasSize(2);
  }

  @Test
  void streams_that_nobody_reads_lose_what_is_written() throws Exception {
    desk.faults(Map.of("streams", "drop"));
    put("dropped", "dropped for good");

    desk.settle();
    desk.faults(Map.of("streams", "none"));
    put("kept", "kept again");
    desk.settle();

    assertThat(Seen.by("stream", "dropped for good")).isEmpty();
    assertThat(Seen.by("stream", "kept again")).hasSize(1);
  }

  private void put(String id, String text) {
    dynamoDb.putItem(put -> put.tableName("plantao-Table").item(item(id, text, "note")));
  }

  private void transact(String... texts) {
    var writes =
        List.of(texts).stream()
            .map(text ->
                TransactWriteItem.builder()
                    .put(
                        Put.builder()
                            .tableName("plantao-Table")
                            .item(item(text, text, "note"))
                            .build())
                    .build())
            .toList();
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(writes));
  }

  private static Map<String, AttributeValue> item(String id, String text, String kind) {
    return Map.of(
        "pk", AttributeValue.fromS(id),
        "sk", AttributeValue.fromS("1"),
        "kind", AttributeValue.fromS(kind),
        "text", AttributeValue.fromS(text));
  }

  private static String lastDeadLetter() {
    return DeadLetters.take().getLast();
  }
}
