package dev.plantao.local.adapters;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.whatif.OpeningIndex;
import dev.plantao.core.whatif.OpeningIndexContract;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbOpeningIndex;
import dev.plantao.local.story.Aws;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoDbOpeningIndexTest extends OpeningIndexContract {
  private static final AtomicInteger TABLES = new AtomicInteger();
  private String table = "";

  @Override
  protected ConversationLog newLog() {
    table = Aws.ownTable("openings-" + TABLES.incrementAndGet());
    return new DynamoDbConversationLog(Aws.dynamo(), table, lost -> lost < 50);
  }

  @Override
  protected OpeningIndex indexOf(ConversationLog log) {
    return new DynamoDbOpeningIndex(Aws.dynamo(), table);
  }
}
