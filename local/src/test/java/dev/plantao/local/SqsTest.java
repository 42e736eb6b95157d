package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.local.json.Json;
import dev.plantao.local.toy.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

class SqsTest {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/000000000000/plantao-";
  private static final String PLAIN = URL + "Plain";
  private static final String WORK = URL + "Work";

  private final Desk desk = SharedDesk.DESK;
  private final SqsClient sqs = SqsClient.create();

  @Test
  void a_message_with_attributes_comes_back_as_it_was_sent() {
    var attribute = MessageAttributeValue.builder().dataType("String").stringValue("ü").build();
    sqs.sendMessage(send ->
        send.queueUrl(PLAIN).messageBody("grüße").messageAttributes(Map.of("a", attribute)));

    var received =
        sqs.receiveMessage(r -> r.queueUrl(PLAIN).messageAttributeNames("All")).messages();

    assertThat(received).hasSize(1);
    assertThat(received.getFirst().body()).isEqualTo("grüße");
    assertThat(received.getFirst().messageAttributes()).containsEntry("a", attribute);
    delete(received.getFirst().receiptHandle());
  }

  @Test
  void a_delayed_message_is_seen_when_its_delay_is_over_by_the_local_clock() throws Exception {
    sqs.sendMessage(s -> s.queueUrl(PLAIN).messageBody("later").delaySeconds(900));

    var before = sqs.receiveMessage(r -> r.queueUrl(PLAIN)).messages();
    desk.advance(Duration.ofMinutes(15));
    var after = sqs.receiveMessage(r -> r.queueUrl(PLAIN)).messages();

    assertThat(before).isEmpty();
    assertThat(after).hasSize(1);
    delete(after.getFirst().receiptHandle());
  }

  @Test
  void a_message_received_is_hidden_until_its_visibility_timeout_is_over() throws Exception {
    sqs.sendMessage(s -> s.queueUrl(PLAIN).messageBody("hidden"));

    var first = sqs.receiveMessage(r -> r.queueUrl(PLAIN)).messages().getFirst();
    var hidden = sqs.receiveMessage(r -> r.queueUrl(PLAIN)).messages();
    desk.advance(Duration.ofSeconds(30));
    var second = sqs.receiveMessage(r -> r.queueUrl(PLAIN)).messages().getFirst();
    delete(first.receiptHandle());
    var inFlight = counts();
    delete(second.receiptHandle());

    assertThat(hidden).isEmpty();
    assertThat(inFlight).as("an old receipt deletes nothing").isEqualTo("1");
    assertThat(counts()).isEqualTo("0");
  }

  @Test
  void a_longer_delay_than_900_seconds_is_refused() {
    assertThatThrownBy(
            () -> sqs.sendMessage(s -> s.queueUrl(PLAIN).messageBody("x").delaySeconds(901)))
        .isInstanceOfSatisfying(
            SqsException.class,
            refused ->
                assertThat(refused.awsErrorDetails().errorCode())
                    .isEqualTo("InvalidParameterValue"));
  }

  @Test
  void an_unknown_queue_does_not_exist() {
    assertThatThrownBy(() -> sqs.getQueueUrl(get -> get.queueName("none")))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void a_bad_batch_is_refused_whole_and_a_bad_entry_alone() {
    var eleven = IntStream.range(0, 11).mapToObj(i -> entry("e" + i, "x")).toList();

    assertThatThrownBy(() -> sqs.sendMessageBatch(b -> b.queueUrl(PLAIN).entries(eleven)))
        .isInstanceOf(TooManyEntriesInBatchRequestException.class);
    assertThatThrownBy(() -> sqs.sendMessageBatch(b -> b.queueUrl(PLAIN).entries(List.of())))
        .isInstanceOf(EmptyBatchRequestException.class);
    assertThatThrownBy(() ->
            sqs.sendMessageBatch(
                b -> b.queueUrl(PLAIN).entries(entry("same", "x"), entry("same", "y"))))
        .isInstanceOf(BatchEntryIdsNotDistinctException.class);
    var mixed =
        sqs.sendMessageBatch(b ->
            b.queueUrl(WORK)
                .entries(
                    entry("good", "good entry"),
                    entry("bad", "x").toBuilder().delaySeconds(1000).build()));
    assertThat(mixed.successful()).hasSize(1);
    assertThat(mixed.failed()).hasSize(1);
  }

  @Test
  void a_function_gets_what_is_sent_and_only_its_failures_come_back_until_they_are_dead()
      throws Exception {
    sqs.sendMessageBatch(
        b -> b.queueUrl(WORK).entries(entry("1", "good one"), entry("2", "poison one")));

    desk.settle();
    var first = Seen.by("queue", "poison one").size();
    desk.advance(Duration.ofMinutes(1));
    var second = Seen.by("queue", "poison one").size();
    desk.advance(Duration.ofMinutes(10));

    assertThat(first).isEqualTo(1);
    assertThat(second).isEqualTo(2);
    assertThat(Seen.by("queue", "poison one")).hasSize(2);
    assertThat(Seen.by("queue", "good one")).hasSize(1);
    assertThat(DeadLetters.take()).contains("poison one");
  }

  @Test
  void a_delayed_message_reaches_its_function_at_its_own_instant() throws Exception {
    var due = desk.clock().instant().plusSeconds(70);
    sqs.sendMessage(s -> s.queueUrl(WORK).messageBody("on time").delaySeconds(70));

    desk.advance(Duration.ofHours(1));

    assertThat(Seen.times("queue", "on time")).containsExactly(due);
  }

  @Test
  void a_look_shows_the_queues() {
    var look = Json.parse(SharedDesk.get("/local/queues").body());

    assertThat(look.findValuesAsString("name"))
        .containsExactly("plantao-Work", "plantao-Plain", "plantao-dead");
  }

  private void delete(String receipt) {
    sqs.deleteMessage(delete -> delete.queueUrl(PLAIN).receiptHandle(receipt));
  }

  private String counts() {
    return sqs.getQueueAttributes(get -> get.queueUrl(PLAIN).attributeNames(QueueAttributeName.ALL))
        .attributes()
        .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "?");
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }
}
