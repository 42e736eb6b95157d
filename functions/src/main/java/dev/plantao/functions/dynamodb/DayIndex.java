package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;
import static java.util.stream.Collectors.joining;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Entries by day and shard on an index that carries keys only, and how far each shard was walked.
///
/// @param shardName the attribute of day and shard
/// @param atName the attribute of the instant
/// @param walks under which key the watermarks stand, all in one item: one read and one write a run
record DayIndex(
    DynamoDbClient dynamo,
    String table,
    String index,
    String shardName,
    String atName,
    String walks) {
  private static final String WATERMARKS = "WATERMARKS";

  /// Followed by the number of the shard.
  private static final String WALKED_TO = "walkedTo";

  /// An entry of the index.
  record Key(ConversationId conversation, long entry) {}

  /// One day a page and, within a day, what one query answers; the cursor is `day` or
  /// `day|sk|pk|at`.
  Page<Key> page(int shard, Instant after, Instant until, @Nullable String cursor) {
    if (!after.plusMillis(1).isBefore(until)) {
      return new Page<>(List.of(), null);
    }
    var start = cursor == null ? null : Cursor.parse(cursor);
    var day = start == null ? day(after) : start.day();
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#shard = :shard AND #at BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#shard", shardName, "#at", atName))
                .expressionAttributeValues(
                    Map.of(
                        ":shard", s(LogItems.dueShard(atStartOf(day), shard)),
                        ":from", s(LogItems.sortable(after.plusMillis(1))),
                        ":to", s(LogItems.sortable(until))))
                .exclusiveStartKey(start == null ? null : start(start, shard)));
    var keys = new ArrayList<Key>();
    for (var item : answer.items()) {
      var sk = string(item, Table.SK);
      var conversation = Table.conversationOfEntry(string(item, Table.PK), sk);
      if (conversation != null) {
        keys.add(new Key(new ConversationId(conversation), Table.seqOfEntry(sk)));
      }
    }
    return new Page<>(keys, next(answer.lastEvaluatedKey(), day, until));
  }

  private @Nullable String next(
      @Nullable Map<String, AttributeValue> last, LocalDate day, Instant until) {
    if (last != null && !last.isEmpty()) {
      return new Cursor(day, string(last, Table.SK), string(last, Table.PK), string(last, atName))
          .value();
    }
    var following = day.plusDays(1);
    return following.isAfter(day(until)) ? null : following.toString();
  }

  private @Nullable Map<String, AttributeValue> start(Cursor cursor, int shard) {
    return cursor.sk() == null
        ? null
        : Map.of(
            Table.PK,
            s(cursor.pk()),
            Table.SK,
            s(cursor.sk()),
            shardName,
            s(LogItems.dueShard(atStartOf(cursor.day()), shard)),
            atName,
            s(cursor.at()));
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant atStartOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Map<Integer, Instant> watermarks() {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).consistentRead(true).key(Table.key(walks, WATERMARKS)));
    var watermarks = new HashMap<Integer, Instant>();
    answer
        .item()
        .forEach((name, value) -> {
          if (name.startsWith(WALKED_TO)) {
            watermarks.put(
                Integer.parseInt(name.substring(WALKED_TO.length())), Instant.parse(value.s()));
          }
        });
    return watermarks;
  }

  void advance(Set<Integer> shards, Instant to) {
    if (!shards.isEmpty() && !advanced(shards, to) && shards.size() > 1) {
      // Another run came further in one of them at least: each for itself.
      shards.forEach(shard -> advanced(Set.of(shard), to));
    }
  }

  /// Whether all of them moved; else none did.
  private boolean advanced(Set<Integer> shards, Instant to) {
    var names = shards.stream().map(shard -> WALKED_TO + shard).toList();
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(Table.key(walks, WATERMARKS))
              .updateExpression(
                  names.stream().map(name -> name + " = :to").collect(joining(", ", "SET ", "")))
              .conditionExpression(
                  names.stream()
                      .map(name -> "(attribute_not_exists(%1$s) OR %1$s < :to)".formatted(name))
                      .collect(joining(" AND ")))
              .expressionAttributeValues(Map.of(":to", s(LogItems.sortable(to)))));
      return true;
    } catch (ConditionalCheckFailedException furtherAlready) {
      return false;
    }
  }

  /// Where a walk goes on.
  private record Cursor(LocalDate day, @Nullable String sk, String pk, String at) {
    static Cursor parse(String cursor) {
      var parts = cursor.split("\\|", -1);
      return parts.length == 1
          ? new Cursor(LocalDate.parse(parts[0]), null, "", "")
          : new Cursor(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]);
    }

    String value() {
      return day + "|" + sk + "|" + pk + "|" + at;
    }
  }
}
