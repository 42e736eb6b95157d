package dev.plantao.local.adapters;

import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.chat.ReadMarksContract;
import dev.plantao.functions.dynamodb.DynamoDbReadMarks;
import dev.plantao.local.story.Aws;

class DynamoDbReadMarksTest extends ReadMarksContract {
  @Override
  protected ReadMarks marks() {
    return new DynamoDbReadMarks(Aws.dynamo(), Aws.ownTable("read-marks"));
  }
}
