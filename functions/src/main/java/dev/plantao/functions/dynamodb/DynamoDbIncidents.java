package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.incident.Incident;
import dev.plantao.core.incident.IncidentLinks;
import dev.plantao.core.incident.IncidentLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// An incident's updates, one item each, and two lists that are written in the same transaction:
/// the status page, one query away, which forgets what is long over, and all incidents by their
/// start.
public final class DynamoDbIncidents implements IncidentLog, IncidentLinks {
  private static final String STATUS = "STATUS";
  private static final String ALL = "INCIDENTS";
  private static final String LINK = "LINK#";

  /// Above everything that an id, an instant or a number begins with.
  private static final String LAST = "~";

  private static final Set<String> LOST =
      Set.of("None", "ConditionalCheckFailed", "TransactionConflict", "ThrottlingError");

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbIncidents(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Incident> find(IncidentId id) {
    var items =
        dynamo
            .queryPaginator(query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", s(pk(id)),
                            ":from", s(Table.ENTRY),
                            ":to", s(Table.ENTRY + LAST))))
            .items();
    return items.stream().map(IncidentItems::incident).reduce(IncidentItems::joined);
  }

  @Override
  public boolean append(Incident after) {
    var entry = new HashMap<>(Table.key(pk(after.id()), LogItems.sk(after.newest().number())));
    IncidentItems.put(entry, IncidentItems.newestAlone(after));
    var writes =
        List.of(
            TransactWriteItem.builder()
                .put(put ->
                    put.tableName(table)
                        .item(entry)
                        .conditionExpression("attribute_not_exists(pk)"))
                .build(),
            shown(STATUS, after.id().value(), after),
            shown(ALL, place(after), after));
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(writes));
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (lost(cancelled)) {
        return false;
      }
      throw cancelled;
    }
  }

  /// Another writer came first, or is under way; anything else is no race.
  private static boolean lost(TransactionCanceledException why) {
    return why.cancellationReasons().stream()
        .map(reason -> reason.code() == null ? "None" : reason.code())
        .allMatch(LOST::contains);
  }

  private TransactWriteItem shown(String list, String place, Incident incident) {
    var item = new HashMap<>(Table.key(list, place));
    IncidentItems.put(item, incident.shortened());
    var end = incident.resolvedAt();
    if (list.equals(STATUS) && end != null) {
      item.put(Table.EXPIRES_AT, n(end.plus(Incident.RECENT).getEpochSecond() + 1));
    }
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  @Override
  public List<Incident> board(Instant now) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(STATUS))))
        .items()
        .stream()
        .map(IncidentItems::incident)
        .filter(incident -> incident.shownAt(now))
        .sorted(Comparator.comparing(DynamoDbIncidents::place).reversed())
        .toList();
  }

  @Override
  public Page<Incident> list(@Nullable String cursor, int limit) {
    var before = cursor == null ? LAST : cursor;
    var page = page("pk = :pk AND sk < :at", Map.of(":pk", s(ALL), ":at", s(before)), limit, false);
    return new Page<>(page.items().stream().map(IncidentItems::incident).toList(), page.next());
  }

  @Override
  public void add(IncidentId incident, ConversationId conversation) {
    dynamo.putItem(
        put -> put.tableName(table).item(Table.key(pk(incident), LINK + conversation.value())));
  }

  @Override
  public Page<ConversationId> of(IncidentId incident, @Nullable String cursor, int limit) {
    var after = cursor == null ? LINK : cursor + "!";
    var page =
        page(
            "pk = :pk AND sk BETWEEN :after AND :last",
            Map.of(":pk", s(pk(incident)), ":after", s(after), ":last", s(LINK + LAST)),
            limit,
            true);
    var ids =
        page.items().stream()
            .map(item -> new ConversationId(string(item, Table.SK).substring(LINK.length())))
            .toList();
    return new Page<>(ids, page.next());
  }

  /// Items of one collection; the cursor is the last one's sort key.
  private Page<Map<String, AttributeValue>> page(
      String condition, Map<String, AttributeValue> values, int limit, boolean forward) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(forward)
                .limit(limit + 1)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values));
    var items = answer.items().stream().limit(limit).toList();
    var more =
        answer.items().size() > items.size()
            || (answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty());
    return new Page<>(items, more && !items.isEmpty() ? string(items.getLast(), Table.SK) : null);
  }

  private static String pk(IncidentId id) {
    return Table.INCIDENT + id.value();
  }

  private static String place(Incident incident) {
    return LogItems.sortable(incident.startedAt()) + incident.id().value();
  }
}
