package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.desk.Page;
import dev.plantao.core.search.Article;
import dev.plantao.core.search.Articles;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Articles: an item per version, which the stream tells of, and the newest once more in the list
/// that support reads, both written in one transaction.
public final class DynamoDbArticles implements Articles {
  private static final String LIST = "ARTICLES";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbArticles(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Article> find(String id) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(LIST, id)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(article(answer.item()))
        : Optional.empty();
  }

  @Override
  public Page<Article> all(@Nullable String cursor, int limit) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                    Map.of(":pk", s(LIST), ":after", s(cursor == null ? " " : cursor)))
                .limit(limit + 1));
    var page = answer.items().stream().limit(limit).toList();
    // Articles may be so long that a page of 1 MB ends sooner.
    var more = answer.items().size() > page.size() || answer.hasLastEvaluatedKey();
    var last = more && !page.isEmpty() ? string(page.getLast(), Table.SK) : null;
    return new Page<>(page.stream().map(DynamoDbArticles::article).toList(), last);
  }

  @Override
  public boolean store(Article next) {
    var newest = item(next, Table.key(LIST, next.id()));
    var version = item(next, Table.key(Table.ARTICLE + next.id(), LogItems.sk(next.version())));
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

  private static Map<String, AttributeValue> item(
      Article article, Map<String, AttributeValue> key) {
    var words = new Words();
    var item = new HashMap<>(key);
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put("articleVersion", n(article.version()));
    item.put(LogItems.FACTS, s(StoredJson.write(article, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
    return item;
  }

  private static Article article(Map<String, AttributeValue> item) {
    LogItems.requireReadable(item);
    return StoredJson.read(string(item, LogItems.FACTS), Article.class, LogItems.words(item));
  }
}
