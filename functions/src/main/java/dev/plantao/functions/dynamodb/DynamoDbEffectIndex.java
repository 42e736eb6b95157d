package dev.plantao.functions.dynamodb;

import dev.plantao.core.desk.Page;
import dev.plantao.core.outbox.EffectIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Entries that bring effects, on a sparse index by day and shard.
public final class DynamoDbEffectIndex implements EffectIndex {
  private final DayIndex days;

  public DynamoDbEffectIndex(DynamoDbClient dynamo, String table) {
    this.days =
        new DayIndex(
            dynamo,
            table,
            Table.EFFECTS_INDEX,
            LogItems.EFFECT_SHARD,
            LogItems.EFFECT_AT,
            "AUDIT-EFFECTS");
  }

  @Override
  public int shards() {
    return LogItems.DUE_SHARDS;
  }

  @Override
  public Page<Written> written(int shard, Instant after, Instant until, @Nullable String cursor) {
    var page = days.page(shard, after, until, cursor);
    return new Page<>(
        page.items().stream().map(key -> new Written(key.conversation(), key.entry())).toList(),
        page.next());
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
