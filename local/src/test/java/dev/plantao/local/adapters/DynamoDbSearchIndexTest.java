package dev.plantao.local.adapters;

import dev.plantao.core.search.SearchIndex;
import dev.plantao.core.search.SearchIndexContract;
import dev.plantao.functions.dynamodb.DynamoDbSearchIndex;
import dev.plantao.local.story.Aws;

class DynamoDbSearchIndexTest extends SearchIndexContract {
  @Override
  protected SearchIndex newIndex() {
    return new DynamoDbSearchIndex(Aws.dynamo(), Aws.ownTable("search"), lost -> lost < 3);
  }
}
