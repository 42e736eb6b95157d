package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Patience;
import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counts;
import dev.plantao.core.report.Edition;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.ReportStore;
import dev.plantao.core.report.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Counters in the one table. An entry's numbers and the note of how far its log is counted are one
/// transaction: both, or neither.
public final class DynamoDbReports implements ReportStore {
  private static final String CURRENT = "current";
  private static final String NEXT = "next";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Patience patience;

  /// @param patience with others who add to the same counters at the same moment
  public DynamoDbReports(DynamoDbClient dynamo, String table, Patience patience) {
    this.dynamo = dynamo;
    this.table = table;
    this.patience = patience;
  }

  @Override
  public Edition edition() {
    var item = item(ReportItems.editionKey());
    return item.isEmpty()
        ? Edition.FIRST
        : new Edition(
            Math.toIntExact(number(item, CURRENT)),
            item.containsKey(NEXT) ? Integer.valueOf(item.get(NEXT).n()) : null);
  }

  @Override
  public void edition(Edition next) {
    var item = new HashMap<>(ReportItems.editionKey());
    item.put(CURRENT, n(next.current()));
    if (next.next() != null) {
      item.put(NEXT, n(next.next()));
    }
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  @Override
  public long counted(int edition, ConversationId id) {
    var note = item(ReportItems.noteKey(id)).get(ReportItems.note(edition));
    return note == null ? 0 : Long.parseLong(note.n());
  }

  private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    return dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key)).item();
  }

  @Override
  public boolean add(int edition, ConversationId id, long before, long now, Tally tally) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(note(edition, id, before, now));
    tally.cells().forEach((cell, counts) -> writes.add(add(edition, id, cell, counts)));
    for (int lost = 0; ; ) {
      try {
        dynamo.transactWriteItems(write -> write.transactItems(writes));
        return true;
      } catch (TransactionCanceledException canceled) {
        if ("ConditionalCheckFailed".equals(canceled.cancellationReasons().getFirst().code())) {
          return false;
        }
        // Another adds to the same counters: nothing was added, and it can be tried again.
        if (!patience.again(++lost)) {
          throw canceled;
        }
      }
    }
  }

  private TransactWriteItem note(int edition, ConversationId id, long before, long now) {
    var values = new HashMap<>(Map.of(":now", n(now)));
    if (before > 0) {
      values.put(":before", n(before));
    }
    return update(
        Update.builder()
            .key(ReportItems.noteKey(id))
            .updateExpression("SET #note = :now")
            .conditionExpression(before == 0 ? "attribute_not_exists(#note)" : "#note = :before")
            .expressionAttributeNames(Map.of("#note", ReportItems.note(edition)))
            .expressionAttributeValues(values));
  }

  private TransactWriteItem add(int edition, ConversationId id, Cell cell, Counts counts) {
    var adds = new ArrayList<String>();
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    counts
        .numbers()
        .forEach((counter, number) -> {
          var name = ReportItems.name(counter);
          adds.add("#" + name + " :" + name);
          names.put("#" + name, name);
          values.put(":" + name, n(number));
        });
    return update(
        Update.builder()
            .key(ReportItems.key(edition, cell, id))
            .updateExpression("ADD " + String.join(", ", adds))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values));
  }

  private TransactWriteItem update(Update.Builder update) {
    return TransactWriteItem.builder().update(update.tableName(table).build()).build();
  }

  @Override
  public Map<Cell, Counts> read(int edition, Grouping by, LocalDate from, LocalDate to) {
    var values =
        Map.of(
            ":pk", s(ReportItems.pk(edition, by)),
            ":from", s(ReportItems.from(from)),
            ":to", s(ReportItems.to(to)));
    var cells = new HashMap<Cell, Counts>();
    dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(values))
        .items()
        .forEach(item -> {
          var counts = ReportItems.counts(item);
          if (!counts.isEmpty()) {
            cells.merge(ReportItems.cell(by, item), counts, Counts::plus);
          }
        });
    return cells;
  }
}
