package dev.plantao.functions;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.search.ArticleIndexer;
import dev.plantao.core.search.Indexer;
import dev.plantao.functions.dynamodb.DynamoDbArticles;
import dev.plantao.functions.dynamodb.DynamoDbSearchIndex;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.http.SearchDesk;
import dev.plantao.functions.search.Terms;
import dev.plantao.functions.stored.Signer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What indexing and searching share.
record SearchAdapters(
    DynamoDbArticles articles, Indexer indexer, ArticleIndexer articleIndexer, SearchDesk desk) {

  static SearchAdapters of(DynamoDbClient dynamo, String table, ConversationLog log) {
    var key = new DynamoDbSigningKey(dynamo, table);
    var index = new DynamoDbSearchIndex(dynamo, table, Backoff.OF_A_MACHINE);
    var articles = new DynamoDbArticles(dynamo, table);
    var terms = new Terms(key::bytes);
    var solutions = SearchDesk.solutionIds(new Signer(key::bytes));
    var indexer = new Indexer(index, terms, log, solutions, Backoff.OF_A_MACHINE);
    return new SearchAdapters(
        articles,
        indexer,
        new ArticleIndexer(articles, indexer, terms),
        new SearchDesk(index, terms, articles, solutions));
  }
}
