package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Every conversation in the table, found by its first entry. Reads the whole table: for rebuilding
/// alone.
public final class DynamoDbConversations {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbConversations(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /// The conversations of one page of the table, possibly none; the cursor is the last key's `pk
  /// sk`.
  public Page<ConversationId> page(@Nullable String cursor) {
    var scan =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .projectionExpression("pk, sk")
            .filterExpression("sk = :first AND begins_with(pk, :conversation)")
            .expressionAttributeValues(
                Map.of(":first", s(LogItems.sk(1)), ":conversation", s(Table.CONVERSATION)));
    if (cursor != null) {
      var parts = cursor.split(" ", 2);
      scan.exclusiveStartKey(Table.key(parts[0], parts.length > 1 ? parts[1] : ""));
    }
    var answer = dynamo.scan(scan.build());
    var ids =
        answer.items().stream()
            .map(item -> string(item, Table.PK).substring(Table.CONVERSATION.length()))
            .map(ConversationId::new)
            .toList();
    return new Page<>(ids, next(answer.lastEvaluatedKey()));
  }

  private static @Nullable String next(@Nullable Map<String, AttributeValue> last) {
    if (last == null || last.isEmpty()) {
      return null;
    }
    var key = new HashMap<>(last);
    return string(key, Table.PK) + " " + string(key, Table.SK);
  }
}
