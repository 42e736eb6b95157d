package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.desk.Page;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Things of one kind under one key, by their ids, with a version each.
///
/// @param list the key that they stand under
/// @param version the attribute of an item's version
/// @param beforeFirst sorts before every id
record StoredList<T>(
    DynamoDbClient dynamo,
    String table,
    Class<T> type,
    String list,
    String version,
    String beforeFirst) {

  Optional<T> find(String id) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(list, id)));
    return answer.hasItem() && answer.item().containsKey(LogItems.FACTS)
        ? Optional.of(read(answer.item()))
        : Optional.empty();
  }

  Page<T> all(@Nullable String cursor, int limit) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                    Map.of(":pk", s(list), ":after", s(cursor == null ? beforeFirst : cursor)))
                .limit(limit + 1));
    var page = answer.items().stream().limit(limit).toList();
    // They may be so long that a page of 1 MB ends sooner.
    var more = answer.items().size() > page.size() || answer.hasLastEvaluatedKey();
    var last = more && !page.isEmpty() ? string(page.getLast(), Table.SK) : null;
    return new Page<>(page.stream().map(this::read).toList(), last);
  }

  Map<String, AttributeValue> item(T thing, long number, Map<String, AttributeValue> key) {
    var words = new Words();
    var item = new HashMap<>(key);
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(version, n(number));
    item.put(LogItems.FACTS, s(StoredJson.write(thing, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
    return item;
  }

  T read(Map<String, AttributeValue> item) {
    LogItems.requireReadable(item);
    return StoredJson.read(string(item, LogItems.FACTS), type, LogItems.words(item));
  }
}
