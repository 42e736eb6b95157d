package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The newest policy in the table, or the built-in one where none was ever stored; read again when
/// it is 60 seconds old.
public final class DynamoDbPolicies implements Policies {
  private static final String PK = "POLICY";
  private static final String POLICY = "policy";
  private static final Duration FRESH = Duration.ofSeconds(60);

  private record Cached(Policy policy, Instant at) {}

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
      known = new Cached(newest(), now);
      cached = known;
    }
    return known.policy();
  }

  private Policy newest() {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(1)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(PK))));
    return answer.items().stream()
        .findFirst()
        .map(item -> StoredJson.read(string(item, POLICY), Policy.class, words(item)))
        .orElse(Policy.DEFAULT);
  }

  /// Addresses of staff travel beside the policy, as all addresses do.
  private static Words words(Map<String, AttributeValue> item) {
    return item.containsKey(LogItems.WORDS) ? LogItems.words(item) : new Words();
  }

  /// Stores a policy under its version, unless there is one already.
  ///
  /// @return whether it was stored
  public boolean store(Policy policy) {
    var words = new Words();
    var item = new HashMap<>(Table.key(PK, LogItems.sk(policy.version())));
    item.put(POLICY, s(StoredJson.write(policy, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }
}
