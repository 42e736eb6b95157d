package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.proof.Head;
import dev.plantao.functions.proof.LogProof;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Reads the items of logs as they are, page by page.
public final class DynamoDbLogProof implements LogProof {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbLogProof(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Verdict check(ConversationId id, @Nullable Head anchored) {
    var check = new LogCheck(id, anchored);
    var items =
        dynamo
            .queryPaginator(query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :entry)")
                    .expressionAttributeValues(
                        Map.of(":pk", s(LogItems.pk(id)), ":entry", s(Table.ENTRY))))
            .items()
            .iterator();
    while (items.hasNext() && check.take(items.next())) {
      // Goes on to the next item, until one does not fit.
    }
    return check.verdict();
  }

  @Override
  public Optional<Head> head(ConversationId id) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(1)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :entry)")
                .projectionExpression("sk, #digest")
                .expressionAttributeNames(Map.of("#digest", LogItems.DIGEST))
                .expressionAttributeValues(
                    Map.of(":pk", s(LogItems.pk(id)), ":entry", s(Table.ENTRY))))
        .items()
        .stream()
        .findFirst()
        .map(item ->
            new Head(id, Table.seqOfEntry(string(item, Table.SK)), string(item, LogItems.DIGEST)));
  }

  @Override
  public Optional<String> digest(ConversationId id, long entry) {
    var answer =
        dynamo.getItem(get ->
            get.tableName(table)
                .consistentRead(true)
                .key(Table.key(LogItems.pk(id), LogItems.sk(entry)))
                .projectionExpression("#digest")
                .expressionAttributeNames(Map.of("#digest", LogItems.DIGEST)));
    var digest = answer.item().get(LogItems.DIGEST);
    return digest == null ? Optional.empty() : Optional.ofNullable(digest.s());
  }
}
