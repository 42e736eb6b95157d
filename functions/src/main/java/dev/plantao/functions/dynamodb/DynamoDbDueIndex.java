package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.timing.DueIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What is due, by day and shard, on an index that carries keys only.
public final class DynamoDbDueIndex implements DueIndex {
  private static final String AUDIT = "AUDIT#";
  private static final String WATERMARK = "WATERMARK";
  private static final String WALKED_TO = "walkedTo";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbDueIndex(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public int shards() {
    return LogItems.DUE_SHARDS;
  }

  /// One day a page and, within a day, what one query answers; the cursor is `day` or
  /// `day|sk|pk|at`.
  @Override
  public Page<ConversationId> due(
      int shard, Instant after, Instant until, @Nullable String cursor) {
    if (!after.plusMillis(1).isBefore(until)) {
      return new Page<>(List.of(), null);
    }
    var start = cursor == null ? null : DueCursor.parse(cursor);
    var day = start == null ? day(after) : start.day();
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .indexName(Table.DUE_INDEX)
                .keyConditionExpression("dueShard = :shard AND dueAt BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":shard", s(LogItems.dueShard(atStartOf(day), shard)),
                        ":from", s(LogItems.sortable(after.plusMillis(1))),
                        ":to", s(LogItems.sortable(until))))
                .exclusiveStartKey(start == null ? null : start.key(shard)));
    var ids =
        answer.items().stream()
            .map(item -> Table.conversationOfEntry(string(item, Table.PK), string(item, Table.SK)))
            .filter(java.util.Objects::nonNull)
            .map(ConversationId::new)
            .toList();
    return new Page<>(ids, next(answer.lastEvaluatedKey(), day, until));
  }

  private static @Nullable String next(
      @Nullable Map<String, AttributeValue> last, LocalDate day, Instant until) {
    if (last != null && !last.isEmpty()) {
      return DueCursor.of(day, last).value();
    }
    var following = day.plusDays(1);
    return following.isAfter(day(until)) ? null : following.toString();
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant atStartOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public Optional<Instant> watermark(int shard) {
    var answer =
        dynamo.getItem(get ->
            get.tableName(table).consistentRead(true).key(Table.key(AUDIT + shard, WATERMARK)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(Instant.parse(string(answer.item(), WALKED_TO)))
        : Optional.empty();
  }

  @Override
  public void advance(int shard, Instant to) {
    var walkedTo = s(LogItems.sortable(to));
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(Table.key(AUDIT + shard, WATERMARK))
              .updateExpression("SET walkedTo = :to")
              .conditionExpression("attribute_not_exists(walkedTo) OR walkedTo < :to")
              .expressionAttributeValues(Map.of(":to", walkedTo)));
    } catch (ConditionalCheckFailedException furtherAlready) {
      // Another run of the auditor came further: that is what was wanted.
    }
  }

  /// Where a walk goes on.
  private record DueCursor(LocalDate day, @Nullable String sk, String pk, String at) {
    static DueCursor parse(String cursor) {
      var parts = cursor.split("\\|", -1);
      return parts.length == 1
          ? new DueCursor(LocalDate.parse(parts[0]), null, "", "")
          : new DueCursor(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]);
    }

    static DueCursor of(LocalDate day, Map<String, AttributeValue> last) {
      return new DueCursor(
          day, string(last, Table.SK), string(last, Table.PK), string(last, LogItems.DUE_AT));
    }

    String value() {
      return day + "|" + sk + "|" + pk + "|" + at;
    }

    @Nullable Map<String, AttributeValue> key(int shard) {
      return sk == null
          ? null
          : Map.of(
              Table.PK, s(pk),
              Table.SK, s(sk),
              LogItems.DUE_SHARD, s(LogItems.dueShard(atStartOf(day), shard)),
              LogItems.DUE_AT, s(at));
    }
  }
}
