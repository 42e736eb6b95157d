package dev.plantao.local.adapters;

import dev.plantao.core.whatif.Simulations;
import dev.plantao.core.whatif.SimulationsContract;
import dev.plantao.functions.dynamodb.DynamoDbSimulations;
import dev.plantao.local.story.Aws;

class DynamoDbSimulationsTest extends SimulationsContract {
  @Override
  protected Simulations newStore() {
    return new DynamoDbSimulations(Aws.dynamo(), Aws.ownTable("simulations"));
  }
}
