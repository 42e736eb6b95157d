package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;

import dev.plantao.core.desk.Page;
import dev.plantao.core.ready.ReadyAnswer;
import dev.plantao.core.ready.ReadyAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Ready answers: an item per version, the newest once more in the list that support reads, and
/// beside that list how many it has; all written in one transaction.
public final class DynamoDbReadyAnswers implements ReadyAnswers {
  private static final String LIST = "READY";
  private static final String VERSIONS = "READY#";

  /// Before every id (`R-…`), so that no list has it.
  private static final String COUNT = "COUNT";

  private static final String FIRST_ID = "R-";
  private static final String REFUSED = "ConditionalCheckFailed";

  /// Another writer came first, or is under way; anything else is no race.
  private static final Set<String> LOST =
      Set.of("None", REFUSED, "TransactionConflict", "ThrottlingError");

  private final DynamoDbClient dynamo;
  private final String table;
  private final StoredList<ReadyAnswer> listed;

  public DynamoDbReadyAnswers(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.listed =
        new StoredList<>(dynamo, table, ReadyAnswer.class, LIST, "answerVersion", FIRST_ID);
  }

  @Override
  public Optional<ReadyAnswer> find(String id) {
    return listed.find(id);
  }

  @Override
  public Page<ReadyAnswer> all(@Nullable String cursor, int limit) {
    return listed.all(cursor, limit);
  }

  @Override
  public List<ReadyAnswer> versions(String id, long before, int limit) {
    var below = LogItems.sk(Math.min(before, 99_999_999));
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(limit)
                .keyConditionExpression("pk = :pk AND sk < :below")
                .expressionAttributeValues(Map.of(":pk", s(VERSIONS + id), ":below", s(below))))
        .items()
        .stream()
        .limit(limit)
        .map(listed::read)
        .toList();
  }

  @Override
  public Stored store(ReadyAnswer next) {
    var writes = new ArrayList<>(List.of(newest(next), version(next)));
    if (next.version() == 1) {
      writes.add(counted(1));
    } else if (next.removed()) {
      writes.add(counted(-1));
    }
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(writes));
      return Stored.DONE;
    } catch (TransactionCanceledException cancelled) {
      var codes = cancelled.cancellationReasons().stream().map(CancellationReason::code).toList();
      if (!codes.stream().allMatch(code -> code == null || LOST.contains(code))) {
        throw cancelled;
      }
      // The last of three is the count, and the others had nothing against it.
      return codes.indexOf(REFUSED) == 2 ? Stored.FULL : Stored.OVERTAKEN;
    }
  }

  private TransactWriteItem newest(ReadyAnswer next) {
    var key = Table.key(LIST, next.id());
    var known = Map.of(":known", n(next.version() - 1));
    if (next.removed()) {
      return TransactWriteItem.builder()
          .delete(delete ->
              delete
                  .tableName(table)
                  .key(key)
                  .conditionExpression("answerVersion = :known")
                  .expressionAttributeValues(known))
          .build();
    }
    var first = next.version() == 1;
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(listed.item(next, next.version(), key))
                .conditionExpression(first ? "attribute_not_exists(pk)" : "answerVersion = :known")
                .expressionAttributeValues(first ? null : known))
        .build();
  }

  /// Never written over: of one that was removed, the id is not used again.
  private TransactWriteItem version(ReadyAnswer next) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(
                    listed.item(
                        next,
                        next.version(),
                        Table.key(VERSIONS + next.id(), LogItems.sk(next.version()))))
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem counted(int more) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(Table.key(LIST, COUNT))
                .updateExpression("ADD held :more")
                .conditionExpression("attribute_not_exists(held) OR held <= :room")
                .expressionAttributeValues(Map.of(":more", n(more), ":room", n(MOST - more))))
        .build();
  }
}
