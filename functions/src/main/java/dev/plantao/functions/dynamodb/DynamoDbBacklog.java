package dev.plantao.functions.dynamodb;

import dev.plantao.core.desk.QueueFilter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// How many conversations are open. Reads the index of the queue and none of its items: some 5,000
/// open ones cost 100 read units.
public final class DynamoDbBacklog {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbBacklog(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public int count() {
    return HeadItems.slices(QueueFilter.ALL).stream().mapToInt(this::count).sum();
  }

  private int count(HeadItems.Slice slice) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(slice.index())
            .keyConditionExpression("#shard = :shard")
            .expressionAttributeNames(Map.of("#shard", slice.attribute()))
            .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(slice.key())))
            .select(Select.COUNT)
            .build();
    return dynamo.queryPaginator(request).stream().mapToInt(page -> page.count()).sum();
  }
}
