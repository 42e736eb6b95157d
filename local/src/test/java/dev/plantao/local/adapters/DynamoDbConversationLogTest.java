package dev.plantao.local.adapters;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.ConversationLogContract;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.local.story.Aws;

class DynamoDbConversationLogTest extends ConversationLogContract {
  @Override
  protected ConversationLog newLog() {
    return new DynamoDbConversationLog(Aws.dynamo(), Aws.ownTable("log"), lost -> lost < 50);
  }
}
