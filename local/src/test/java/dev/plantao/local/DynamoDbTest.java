package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

class DynamoDbTest {
  private final Desk desk = SharedDesk.DESK;
  private final DynamoDbClient dynamoDb = DynamoDbClient.create();

  @AfterEach
  void no_faults() {
    desk.faults(Map.of("dynamodb", "none"));
  }

  @Test
  void a_write_whose_answer_is_lost_has_happened_and_its_retry_meets_it() {
    desk.faults(Map.of("dynamodb", "timeout-after-write"));

    assertThatThrownBy(() -> dynamoDb.putItem(insert("lost-1")))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            refused ->
                assertThat(refused.item()).containsEntry("pk", AttributeValue.fromS("lost-1")));
  }

  @Test
  void a_write_without_a_condition_succeeds_by_its_retry() {
    desk.faults(Map.of("dynamodb", "timeout-after-write"));
    var before = desk.clock().instant();

    dynamoDb.putItem(insert("lost-2").toBuilder().conditionExpression(null).build());

    assertThat(exists("lost-2")).isTrue();
    assertThat(desk.clock().instant()).isEqualTo(before);
  }

  @Test
  void reads_are_answered_under_the_fault() {
    desk.faults(Map.of("dynamodb", "timeout-after-write"));

    assertThat(exists("never-written")).isFalse();
  }

  private boolean exists(String id) {
    return dynamoDb
        .getItem(get ->
            get.tableName("plantao-Table")
                .key(Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("lost"))))
        .hasItem();
  }

  private static PutItemRequest insert(String id) {
    return PutItemRequest.builder()
        .tableName("plantao-Table")
        .item(Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("lost")))
        .conditionExpression("attribute_not_exists(pk)")
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }
}
