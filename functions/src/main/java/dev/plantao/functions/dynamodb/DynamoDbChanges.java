package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.proof.Changes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Notes as items that forget themselves, one for a conversation and a day.
public final class DynamoDbChanges implements Changes {
  private static final String CHANGED = "CHANGED#";

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public DynamoDbChanges(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void note(ConversationId id) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var item = new HashMap<>(Table.key(pk(today, Changes.shardOf(id)), id.value()));
    item.put(Table.EXPIRES_AT, n(now.plus(KEPT).getEpochSecond()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  @Override
  public List<ConversationId> of(LocalDate day, int shard, String after, int limit) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .limit(limit)
                .keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                    Map.of(":pk", s(pk(day, shard)), ":after", s(after.isEmpty() ? " " : after))))
        .items()
        .stream()
        .map(item -> new ConversationId(string(item, Table.SK)))
        .toList();
  }

  private static String pk(LocalDate day, int shard) {
    return CHANGED + day + "#" + shard;
  }
}
