package dev.plantao.local.adapters;

import dev.plantao.core.ready.ReadyAnswers;
import dev.plantao.core.ready.ReadyAnswersContract;
import dev.plantao.functions.dynamodb.DynamoDbReadyAnswers;
import dev.plantao.local.story.Aws;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoDbReadyAnswersTest extends ReadyAnswersContract {
  private static final AtomicInteger TABLES = new AtomicInteger();

  @Override
  protected ReadyAnswers newAnswers() {
    var table = Aws.ownTable("ready-answers-" + TABLES.incrementAndGet());
    return new DynamoDbReadyAnswers(Aws.dynamo(), table);
  }
}
