package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.desk.Page;
import dev.plantao.core.mail.KeptMail;
import dev.plantao.core.mail.MailStore;
import dev.plantao.functions.stored.StoredJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Mails kept aside: one item each, and for those in quarantine a second one in the list that
/// agents see, which goes when the mail is released.
public final class DynamoDbMailStore implements MailStore {
  static final String MAIL = "MAIL#";
  private static final String SK = "MAIL";
  static final String QUARANTINE = "QUARANTINE";
  static final String ID = "id";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbMailStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void keep(KeptMail mail) {
    var writes = new java.util.ArrayList<TransactWriteItem>();
    writes.add(
        TransactWriteItem.builder()
            .put(put ->
                put.tableName(table)
                    .item(item(mail))
                    .conditionExpression("attribute_not_exists(pk)"))
            .build());
    if (mail.reason() == KeptMail.Reason.QUARANTINE) {
      var listed = new HashMap<>(listKey(mail));
      listed.put(ID, s(mail.mail().id()));
      writes.add(TransactWriteItem.builder().put(put -> put.tableName(table).item(listed)).build());
    }
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(writes));
    } catch (TransactionCanceledException cancelled) {
      if (find(mail.mail().id()).isEmpty()) {
        throw cancelled;
      }
    }
  }

  @Override
  public Optional<KeptMail> find(String id) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).consistentRead(true).key(Table.key(MAIL + id, SK)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(mail(answer.item()))
        : Optional.empty();
  }

  @Override
  public Page<KeptMail> held(@Nullable String cursor, int limit) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(limit + 1)
                .keyConditionExpression("pk = :pk AND sk < :before")
                .expressionAttributeValues(
                    Map.of(":pk", s(QUARANTINE), ":before", s(cursor == null ? "~" : cursor))));
    var page = answer.items().stream().limit(limit).toList();
    var mails =
        page.stream().map(item -> find(string(item, ID))).flatMap(Optional::stream).toList();
    var more = answer.items().size() > page.size();
    return new Page<>(mails, more ? string(page.getLast(), Table.SK) : null);
  }

  @Override
  public void released(String id, KeptMail.Release release) {
    var kept = find(id).orElse(null);
    if (kept == null || kept.release() != null) {
      return;
    }
    var released = new KeptMail(kept.reason(), kept.mail(), kept.at(), release);
    dynamo.transactWriteItems(tx ->
        tx.transactItems(
            TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item(released)))
                .build(),
            TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(listKey(kept)))
                .build()));
  }

  static Map<String, AttributeValue> key(String id) {
    return Table.key(MAIL + id, SK);
  }

  static Map<String, AttributeValue> listKey(KeptMail mail) {
    return Table.key(QUARANTINE, LogItems.sortable(mail.at()) + mail.mail().id());
  }

  private static Map<String, AttributeValue> item(KeptMail mail) {
    var words = new dev.plantao.functions.stored.Words();
    var item = new HashMap<>(Table.key(MAIL + mail.mail().id(), SK));
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(LogItems.FACTS, s(StoredJson.write(mail, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
    return item;
  }

  static KeptMail mail(Map<String, AttributeValue> item) {
    LogItems.requireReadable(item);
    return StoredJson.read(string(item, LogItems.FACTS), KeptMail.class, LogItems.words(item));
  }
}
