package dev.plantao.local.adapters;

import dev.plantao.core.file.Uploads;
import dev.plantao.core.file.UploadsContract;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.local.story.Aws;

class DynamoDbUploadsTest extends UploadsContract {
  @Override
  protected Uploads newUploads() {
    return new DynamoDbUploads(Aws.dynamo(), Aws.ownTable("uploads"));
  }

  @Override
  protected ConversationLog newLog() {
    return new DynamoDbConversationLog(Aws.dynamo(), Aws.ownTable("uploads"), lost -> lost < 50);
  }
}
