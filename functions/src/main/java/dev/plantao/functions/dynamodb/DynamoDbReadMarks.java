package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;

import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// One small item beside the log for each conversation in which somebody read something.
public final class DynamoDbReadMarks implements ReadMarks {
  private static final String READ = "READ";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbReadMarks(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public boolean read(ConversationId conversation, Actor.Role side, long seq) {
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(key(conversation))
              .updateExpression("SET #side = :seq")
              .conditionExpression("attribute_not_exists(#side) OR #side < :seq")
              .expressionAttributeNames(Map.of("#side", attribute(side)))
              .expressionAttributeValues(Map.of(":seq", n(seq))));
      return true;
    } catch (ConditionalCheckFailedException readBefore) {
      return false;
    }
  }

  @Override
  public long of(ConversationId conversation, Actor.Role side) {
    var mark =
        dynamo
            .getItem(get -> get.tableName(table).key(key(conversation)).consistentRead(true))
            .item()
            .get(attribute(side));
    return mark == null ? 0 : Long.parseLong(mark.n());
  }

  private static Map<String, AttributeValue> key(ConversationId conversation) {
    return Table.key(Table.CONVERSATION + conversation.value(), READ);
  }

  private static String attribute(Actor.Role side) {
    return switch (side) {
      case CUSTOMER -> "readByCustomer";
      case AGENT -> "readByAgent";
      case SYSTEM -> throw new IllegalArgumentException("machines read nothing");
    };
  }
}
