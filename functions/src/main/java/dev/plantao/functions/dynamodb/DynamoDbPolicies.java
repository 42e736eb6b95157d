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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
        .map(item -> StoredJson.read(string(item, POLICY), Policy.class, new Words()))
        .orElse(Policy.DEFAULT);
  }
}
