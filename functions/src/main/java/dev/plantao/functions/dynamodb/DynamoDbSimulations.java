package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.whatif.Simulation;
import dev.plantao.core.whatif.SimulationId;
import dev.plantao.core.whatif.Simulations;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Simulations, an item each: what is asked, how far it has come, what came of it.
public final class DynamoDbSimulations implements Simulations {
  private static final String PK = "SIMULATION#";
  private static final String SK = "SIMULATION";
  private static final String STEP = "step";
  private static final String SIMULATION = "simulation";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbSimulations(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Simulation> find(SimulationId id) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).consistentRead(true).key(Table.key(PK + id.value(), SK)));
    if (!answer.hasItem() || answer.item().isEmpty()) {
      return Optional.empty();
    }
    var item = answer.item();
    LogItems.requireReadable(item);
    return Optional.of(
        StoredJson.read(string(item, SIMULATION), Simulation.class, LogItems.words(item)));
  }

  @Override
  public boolean keep(Simulation next) {
    var words = new Words();
    var item = new HashMap<>(Table.key(PK + next.id().value(), SK));
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(STEP, n(next.step()));
    item.put(SIMULATION, s(StoredJson.write(next, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
    var first = next.step() == 0;
    try {
      dynamo.putItem(put -> {
        put.tableName(table).item(item);
        if (first) {
          put.conditionExpression("attribute_not_exists(pk)");
        } else {
          put.conditionExpression("#step = :before")
              .expressionAttributeNames(Map.of("#step", STEP))
              .expressionAttributeValues(Map.of(":before", n(next.step() - 1)));
        }
      });
      return true;
    } catch (ConditionalCheckFailedException another) {
      return false;
    }
  }
}
