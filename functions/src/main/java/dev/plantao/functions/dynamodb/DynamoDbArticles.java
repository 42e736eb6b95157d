package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;

import dev.plantao.core.desk.Page;
import dev.plantao.core.search.Article;
import dev.plantao.core.search.Articles;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Articles: an item per version, which the stream tells of, and the newest once more in the list
/// that support reads, both written in one transaction.
public final class DynamoDbArticles implements Articles {
  private static final String LIST = "ARTICLES";

  private final DynamoDbClient dynamo;
  private final String table;
  private final StoredList<Article> listed;

  public DynamoDbArticles(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.listed = new StoredList<>(dynamo, table, Article.class, LIST, "articleVersion", " ");
  }

  @Override
  public Optional<Article> find(String id) {
    return listed.find(id);
  }

  @Override
  public Page<Article> all(@Nullable String cursor, int limit) {
    return listed.all(cursor, limit);
  }

  @Override
  public boolean store(Article next) {
    var newest = listed.item(next, next.version(), Table.key(LIST, next.id()));
    var version =
        listed.item(
            next,
            next.version(),
            Table.key(Table.ARTICLE + next.id(), LogItems.sk(next.version())));
    var first = next.version() == 1;
    try {
      dynamo.transactWriteItems(tx ->
          tx.transactItems(
              TransactWriteItem.builder()
                  .put(put ->
                      put.tableName(table)
                          .item(newest)
                          .conditionExpression(
                              first ? "attribute_not_exists(pk)" : "articleVersion = :known")
                          .expressionAttributeValues(
                              first ? null : Map.of(":known", n(next.version() - 1))))
                  .build(),
              TransactWriteItem.builder().put(put -> put.tableName(table).item(version)).build()));
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (find(next.id()).map(Article::version).orElse(0L) == next.version() - 1) {
        throw cancelled;
      }
      return false;
    }
  }
}
