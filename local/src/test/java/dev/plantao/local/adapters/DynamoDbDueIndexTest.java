package dev.plantao.local.adapters;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.timing.DueIndex;
import dev.plantao.core.timing.DueIndexContract;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDueIndex;
import dev.plantao.local.story.Aws;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoDbDueIndexTest extends DueIndexContract {
  private static final AtomicInteger TABLES = new AtomicInteger();
  private String table = "";

  @Override
  protected ConversationLog newLog() {
    table = Aws.ownTable("due-" + TABLES.incrementAndGet());
    return new DynamoDbConversationLog(Aws.dynamo(), table, lost -> lost < 50);
  }

  @Override
  protected DueIndex indexOf(ConversationLog log) {
    return new DynamoDbDueIndex(Aws.dynamo(), table);
  }
}
