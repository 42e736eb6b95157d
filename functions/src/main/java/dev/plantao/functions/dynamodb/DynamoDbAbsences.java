package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.staffing.Absences;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Absences as one small item for each agent who is away, all under one key: one query says who is.
public final class DynamoDbAbsences implements Absences {
  private static final String AWAY = "AWAY";
  private static final String SINCE = "since";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbAbsences(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void leave(AgentId agent, Instant at) {
    var item = new HashMap<>(Table.key(AWAY, agent.value()));
    item.put(SINCE, s(at.toString()));
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException awayAlready) {
      // Since then, and still.
    }
  }

  @Override
  public void comeBack(AgentId agent) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(Table.key(AWAY, agent.value())));
  }

  @Override
  public Map<AgentId, Instant> away() {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", s(AWAY)))
            .build();
    var away = new HashMap<AgentId, Instant>();
    dynamo
        .queryPaginator(request)
        .items()
        .forEach(item ->
            away.put(new AgentId(string(item, Table.SK)), Instant.parse(string(item, SINCE))));
    return Map.copyOf(away);
  }
}
