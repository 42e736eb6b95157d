package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where a walk that is done in many goes stands.
public final class DynamoDbPlace {
  private static final String SK = "PLACE";
  private static final String CURSOR = "cursor";

  private final DynamoDbClient dynamo;
  private final String table;
  private final String walk;

  public DynamoDbPlace(DynamoDbClient dynamo, String table, String walk) {
    this.dynamo = dynamo;
    this.table = table;
    this.walk = walk;
  }

  /// Null at the beginning.
  public @Nullable String read() {
    var item =
        dynamo
            .getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(walk, SK)))
            .item();
    return item.containsKey(CURSOR) ? string(item, CURSOR) : null;
  }

  public void write(@Nullable String cursor) {
    var item = new HashMap<>(Table.key(walk, SK));
    if (cursor != null) {
      item.put(CURSOR, s(cursor));
    }
    dynamo.putItem(put -> put.tableName(table).item(item));
  }
}
