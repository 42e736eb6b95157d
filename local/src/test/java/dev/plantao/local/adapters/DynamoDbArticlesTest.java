package dev.plantao.local.adapters;

import dev.plantao.core.search.Articles;
import dev.plantao.core.search.ArticlesContract;
import dev.plantao.functions.dynamodb.DynamoDbArticles;
import dev.plantao.local.story.Aws;

class DynamoDbArticlesTest extends ArticlesContract {
  @Override
  protected Articles newArticles() {
    return new DynamoDbArticles(Aws.dynamo(), Aws.ownTable("articles"));
  }
}
