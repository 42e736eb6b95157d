package dev.plantao.local.adapters;

import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.desk.DeskListsContract;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.local.story.Aws;

class DynamoDbDeskListsTest extends DeskListsContract {
  @Override
  protected DeskLists newLists() {
    return new DynamoDbDeskLists(Aws.dynamo(), Aws.ownTable("lists"));
  }
}
