package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.whatif.OpeningIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Openings by day, on an index that carries keys only. An opening of a case that was written
/// before there was the index is not in it.
public final class DynamoDbOpeningIndex implements OpeningIndex {
  /// Days without openings that one page looks at before it comes back empty.
  private static final int MOST_DAYS = 31;

  /// The resolution of stored instants.
  private static final Duration TICK = Duration.ofMillis(1);

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbOpeningIndex(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /// The cursor is a day, or `day|pk|at` of the last one seen on it.
  @Override
  public Page<ConversationId> opened(Instant from, Instant to, @Nullable String cursor) {
    var parts = cursor == null ? new String[] {day(from).toString()} : cursor.split("\\|", 3);
    var day = LocalDate.parse(parts[0]);
    var last = day(to.minus(TICK));
    @Nullable Map<String, AttributeValue> start = parts.length < 3 ? null : start(parts);
    for (int looked = 0; !day.isAfter(last) && looked < MOST_DAYS; looked++) {
      var page = onDay(day, new Window(from, to), start);
      if (!page.items().isEmpty()) {
        var next = page.next() != null ? page.next() : next(day, last);
        return new Page<>(page.items(), next);
      }
      start = null;
      day = day.plusDays(1);
    }
    return new Page<>(List.of(), day.isAfter(last) ? null : day.toString());
  }

  private record Window(Instant from, Instant to) {}

  private static @Nullable String next(LocalDate day, LocalDate last) {
    return day.isBefore(last) ? day.plusDays(1).toString() : null;
  }

  private Page<ConversationId> onDay(
      LocalDate day, Window window, @Nullable Map<String, AttributeValue> start) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .indexName(Table.OPENED_INDEX)
                .limit(MOST)
                .keyConditionExpression("openedDay = :day AND openedAt BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":day", s(day.toString()),
                        ":from", s(LogItems.sortable(window.from())),
                        ":to", s(LogItems.sortable(window.to().minus(TICK)))))
                .exclusiveStartKey(start));
    var ids = new ArrayList<ConversationId>();
    for (var item : answer.items()) {
      var pk = string(item, Table.PK);
      ids.add(new ConversationId(pk.substring(Table.CONVERSATION.length())));
    }
    var more = answer.lastEvaluatedKey();
    var next =
        more == null || more.isEmpty()
            ? null
            : day + "|" + string(more, Table.PK) + "|" + string(more, LogItems.OPENED_AT);
    return new Page<>(ids, next);
  }

  private static Map<String, AttributeValue> start(String... parts) {
    return Map.of(
        Table.PK, s(parts[1]),
        Table.SK, s(LogItems.sk(1)),
        LogItems.OPENED_DAY, s(parts[0]),
        LogItems.OPENED_AT, s(parts[2]));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
