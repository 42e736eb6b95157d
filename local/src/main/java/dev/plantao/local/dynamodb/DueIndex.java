package dev.plantao.local.dynamodb;

import dev.plantao.local.clock.IdleTicks;
import dev.plantao.local.template.Template;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Finds work for a watchman in the index of due things: a global index with `due` in its name,
/// whose sort key begins with an instant in ISO-8601.
public final class DueIndex implements IdleTicks {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final DynamoDb dynamoDb;
  private final LongSupplier writes;
  private final String table;
  private final String index;
  private final String sortKey;
  private @Nullable Look last;

  /// What one scan found, good until the next write.
  private record Look(Instant after, Instant to, long writes, NavigableSet<Instant> found) {
    boolean covers(Instant wantedAfter, Instant wantedTo, long writesNow) {
      return writes == writesNow && !wantedAfter.isBefore(after) && !wantedTo.isAfter(to);
    }
  }

  private DueIndex(
      DynamoDb dynamoDb, LongSupplier writes, String table, String index, String sortKey) {
    this.dynamoDb = dynamoDb;
    this.writes = writes;
    this.table = table;
    this.index = index;
    this.sortKey = sortKey;
  }

  /// The index of due things of the first table that has one.
  ///
  /// @param writes how many writes there have been
  public static Optional<IdleTicks> of(Template template, DynamoDb dynamoDb, LongSupplier writes) {
    for (var resource : template.resources("AWS::DynamoDB::Table")) {
      for (var index : template.properties(resource).list("GlobalSecondaryIndexes")) {
        var name = index.need("IndexName");
        if (name.toLowerCase(Locale.ROOT).contains("due")) {
          var sortKey =
              index.list("KeySchema").stream()
                  .filter(key -> key.need("KeyType").equals("RANGE"))
                  .findFirst()
                  .map(key -> key.need("AttributeName"));
          return sortKey.map(key -> new DueIndex(dynamoDb, writes, resource.name(), name, key));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized Optional<Instant> firstWork(Instant after, Instant to) {
    var now = writes.getAsLong();
    if (last == null || !last.covers(after, to, now)) {
      last = new Look(after, to, now, scan(after, to));
    }
    return Optional.ofNullable(last.found().higher(after)).filter(work -> !work.isAfter(to));
  }

  private NavigableSet<Instant> scan(Instant after, Instant to) {
    var found = new TreeSet<Instant>();
    var start = Map.<String, AttributeValue>of();
    do {
      var page =
          dynamoDb.calls().scan(dynamoDb.accessKey(), dynamoDb.region(), request(after, to, start));
      for (var item : page.items()) {
        var key = item.get(sortKey);
        found.add(key == null ? to : instant(key.s(), to));
      }
      start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
    } while (!start.isEmpty());
    return found;
  }

  /// A second wider on both sides, since texts with and without a fraction sort apart.
  private ScanRequest request(Instant after, Instant to, Map<String, AttributeValue> start) {
    var request =
        ScanRequest.builder()
            .tableName(table)
            .indexName(index)
            .filterExpression("#due BETWEEN :after AND :to")
            .projectionExpression("#due")
            .expressionAttributeNames(Map.of("#due", sortKey))
            .expressionAttributeValues(
                Map.of(
                    ":after", AttributeValue.fromS(after.minus(SECOND).toString()),
                    ":to", AttributeValue.fromS(to.plus(SECOND).toString())));
    return (start.isEmpty() ? request : request.exclusiveStartKey(start)).build();
  }

  private static Instant instant(String key, Instant otherwise) {
    try {
      return Instant.parse(key.substring(0, key.indexOf('Z') + 1));
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
