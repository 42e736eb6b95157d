package dev.plantao.local.adapters;

import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.PolicyBook;
import dev.plantao.core.policy.PolicyBookContract;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.local.story.Aws;
import java.util.concurrent.atomic.AtomicInteger;

/// One instance writes and another one reads, as they would on AWS.
class DynamoDbPolicyBookTest extends PolicyBookContract {
  private static final AtomicInteger TABLES = new AtomicInteger();

  private final String table = Aws.ownTable("policies-" + TABLES.incrementAndGet());

  @Override
  protected PolicyBook newBook() {
    return new DynamoDbPolicies(Aws.dynamo(), table, this::now);
  }

  @Override
  protected Policies policies() {
    return new DynamoDbPolicies(Aws.dynamo(), table, this::now);
  }
}
