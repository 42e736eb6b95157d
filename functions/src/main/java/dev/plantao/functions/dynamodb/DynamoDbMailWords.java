package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.mail.KeptMail;
import dev.plantao.functions.erasure.MailWords;
import dev.plantao.functions.erasure.Retirement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Mails kept aside: nothing is chained to them, so they go whole, with their place in the list
/// that agents see.
public final class DynamoDbMailWords implements MailWords, Retirement.HeldMails {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbMailWords(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Set<String> files(String id) {
    return find(id)
        .map(kept ->
            kept.mail().message().attachments().stream()
                .map(Attachment::id)
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  @Override
  public void forget(String id) {
    var kept = find(id).orElse(null);
    if (kept != null) {
      delete(DynamoDbMailStore.listKey(kept));
      delete(DynamoDbMailStore.key(id));
    }
  }

  @Override
  public void forget(String id, List<Integer> words) {
    var item = item(id);
    if (!item.isEmpty()) {
      var left = DynamoDbLogWords.without(LogItems.words(item), words);
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(DynamoDbMailStore.key(id))
              .updateExpression("SET #words = :words")
              .conditionExpression("attribute_exists(pk)")
              .expressionAttributeNames(Map.of("#words", LogItems.WORDS))
              .expressionAttributeValues(Map.of(":words", AttributeValue.fromL(left))));
    }
  }

  @Override
  public List<String> before(Instant instant, int limit) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .limit(limit)
                .keyConditionExpression("pk = :pk AND sk < :before")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", s(DynamoDbMailStore.QUARANTINE),
                        ":before", s(LogItems.sortable(instant)))))
        .items()
        .stream()
        .map(item -> string(item, DynamoDbMailStore.ID))
        .toList();
  }

  private Optional<KeptMail> find(String id) {
    var item = item(id);
    return item.isEmpty() ? Optional.empty() : Optional.of(DynamoDbMailStore.mail(item));
  }

  private Map<String, AttributeValue> item(String id) {
    return dynamo
        .getItem(get -> get.tableName(table).consistentRead(true).key(DynamoDbMailStore.key(id)))
        .item();
  }

  private void delete(Map<String, AttributeValue> key) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key));
  }
}
