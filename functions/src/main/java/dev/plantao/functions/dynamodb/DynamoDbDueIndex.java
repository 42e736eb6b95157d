package dev.plantao.functions.dynamodb;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.timing.DueIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What is due, by day and shard, on an index that carries keys only.
public final class DynamoDbDueIndex implements DueIndex {
  private final DayIndex days;

  /// Walked by the auditor.
  public DynamoDbDueIndex(DynamoDbClient dynamo, String table) {
    this(dynamo, table, "AUDIT");
  }

  private DynamoDbDueIndex(DynamoDbClient dynamo, String table, String walks) {
    this.days =
        new DayIndex(dynamo, table, Table.DUE_INDEX, LogItems.DUE_SHARD, LogItems.DUE_AT, walks);
  }

  /// The same, walked by the retention with watermarks of its own.
  public static DynamoDbDueIndex ofRetention(DynamoDbClient dynamo, String table) {
    return new DynamoDbDueIndex(dynamo, table, "RETENTION");
  }

  @Override
  public int shards() {
    return LogItems.DUE_SHARDS;
  }

  @Override
  public Page<ConversationId> due(
      int shard, Instant after, Instant until, @Nullable String cursor) {
    var page = days.page(shard, after, until, cursor);
    return new Page<>(page.items().stream().map(DayIndex.Key::conversation).toList(), page.next());
  }

  @Override
  public Map<Integer, Instant> watermarks() {
    return days.watermarks();
  }

  @Override
  public void advance(Set<Integer> shards, Instant to) {
    days.advance(shards, to);
  }
}
