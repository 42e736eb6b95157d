package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;

import dev.plantao.core.policy.Edition;
import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.PolicyBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The policies in the table, and the one in force, which is read again when it is 60 seconds old;
/// the built-in one where none was ever stored. What is planned is read along with it, so that it
/// takes effect at its instant and not up to a minute later.
public final class DynamoDbPolicies implements Policies, PolicyBook {
  private static final Duration FRESH = Duration.ofSeconds(60);

  /// Editions read at once while looking for the one in force; mostly the first is it.
  private static final int LOOK = 4;

  /// The editions from the newest down to the one that was in force when they were read.
  private record Cached(List<Edition> editions, Instant at) {}

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private volatile @Nullable Cached cached;

  public DynamoDbPolicies(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Policy current() {
    var now = clock.instant();
    var known = cached;
    if (known == null || !now.isBefore(known.at().plus(FRESH))) {
      known = new Cached(downToTheOneInForce(now), now);
      cached = known;
    }
    return known.editions().stream()
        .filter(edition -> edition.effective(now))
        .findFirst()
        .map(Edition::policy)
        .orElse(Policy.DEFAULT);
  }

  private List<Edition> downToTheOneInForce(Instant now) {
    var editions = new ArrayList<Edition>();
    for (var item : dynamo.queryPaginator(newestFirst(Integer.MAX_VALUE, LOOK)).items()) {
      var edition = PolicyItems.edition(item);
      editions.add(edition);
      if (edition.effective(now)) {
        break;
      }
    }
    return List.copyOf(editions);
  }

  @Override
  public List<Edition> editions(int before, int limit) {
    return dynamo.queryPaginator(newestFirst(before, limit)).items().stream()
        .limit(limit)
        .map(PolicyItems::edition)
        .toList();
  }

  private QueryRequest newestFirst(int before, int limit) {
    var below = PolicyItems.sk(Math.min(before, 99_999_999));
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .scanIndexForward(false)
        .limit(limit)
        .keyConditionExpression("pk = :pk AND sk < :below")
        .expressionAttributeValues(Map.of(":pk", s(PolicyItems.PK), ":below", s(below)))
        .build();
  }

  /// Editions are never deleted: one that was seen before this one stays.
  @Override
  public boolean add(Edition next) {
    if (next.version() > 1 && !exists(next.version() - 1)) {
      return false;
    }
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(PolicyItems.item(next))
              .conditionExpression("attribute_not_exists(pk)"));
      cached = null;
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  private boolean exists(int version) {
    var answer =
        dynamo.getItem(get ->
            get.tableName(table)
                .consistentRead(true)
                .key(Table.key(PolicyItems.PK, PolicyItems.sk(version)))
                .projectionExpression("pk"));
    return answer.hasItem() && !answer.item().isEmpty();
  }
}
