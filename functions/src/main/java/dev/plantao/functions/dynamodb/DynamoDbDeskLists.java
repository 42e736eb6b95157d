package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.desk.Page;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.desk.QueueOrder;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.staffing.Workloads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// The lists as `HEAD` items under sparse indexes of keys. A list is paged on its index and then
/// read strongly, item by item.
public final class DynamoDbDeskLists implements DeskLists, Workloads {
  /// BatchGetItem takes so many keys.
  private static final int BATCH = 100;

  /// Where a filter is left to the query, it looks at so many places at a time.
  private static final int SIFTED = 500;

  private final DynamoDbClient dynamo;
  private final String table;
  private final @Nullable DynamoDbChanges changes;

  /// Lists for those who read them.
  public DynamoDbDeskLists(DynamoDbClient dynamo, String table) {
    this(dynamo, table, null);
  }

  /// Lists for those who keep them.
  ///
  /// @param changes where it is noted that a conversation changed; null where that is nothing new
  public DynamoDbDeskLists(DynamoDbClient dynamo, String table, @Nullable DynamoDbChanges changes) {
    this.dynamo = dynamo;
    this.table = table;
    this.changes = changes;
  }

  /// Two writes, the note of the change first: whoever crashes in between comes again. A third one
  /// for a conversation that the on-call is or was called for.
  @Override
  public boolean keep(Conversation state) {
    if (changes != null) {
      changes.note(state.id());
    }
    if (!kept(state)) {
      return false;
    }
    var paging = state.paging();
    if (paging != null) {
      keepPaged(state.id(), paging.listed(state));
    }
    return true;
  }

  private void keepPaged(ConversationId id, boolean listed) {
    var key = Table.key(Table.PAGES, id.value());
    if (listed) {
      dynamo.putItem(put -> put.tableName(table).item(key));
    } else {
      dynamo.deleteItem(delete -> delete.tableName(table).key(key));
    }
  }

  private boolean kept(Conversation state) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(HeadItems.item(state))
              .conditionExpression("attribute_not_exists(pk) OR seq <= :seq")
              .expressionAttributeValues(Map.of(":seq", n(state.lastSeq()))));
      return true;
    } catch (ConditionalCheckFailedException newer) {
      return false;
    }
  }

  @Override
  public Optional<Conversation> listed(ConversationId id) {
    var answer =
        dynamo.getItem(get ->
            get.tableName(table).consistentRead(true).key(Table.key(LogItems.pk(id), Table.HEAD)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(LogItems.state(answer.item()))
        : Optional.empty();
  }

  @Override
  public List<Conversation> listed(List<ConversationId> ids) {
    return heads(ids.stream().map(LogItems::pk).toList());
  }

  /// Asks every slice for its first places and merges them, until the page is full: what the index
  /// shows late, and is no longer so, makes no gap in it.
  @Override
  public Page<Conversation> queue(QueueFilter filter, @Nullable String cursor, int limit) {
    var found = new LinkedHashMap<ConversationId, Conversation>();
    @Nullable String from = cursor;
    boolean more = true;
    while (more && found.size() < limit) {
      int wanted = limit - found.size();
      var places = places(filter, from, wanted + 1);
      var page = places.entrySet().stream().limit(wanted).toList();
      heads(page.stream().map(Map.Entry::getValue).toList()).stream()
          .filter(state -> !state.closed() && filter.accepts(state))
          .forEach(state -> found.put(state.id(), state));
      more = places.size() > page.size();
      from = page.isEmpty() ? from : page.getLast().getKey();
    }
    return new Page<>(
        found.values().stream()
            .sorted(Comparator.comparing(state -> QueueOrder.of(state).orElse("")))
            .toList(),
        more ? from : null);
  }

  /// The next places behind one, by their order; more than asked for where there are several
  /// slices.
  private SortedMap<String, String> places(QueueFilter filter, @Nullable String after, int limit) {
    var places = new TreeMap<String, String>();
    for (var slice : HeadItems.slices(filter)) {
      dynamo.queryPaginator(request(slice, filter, after, limit)).items().stream()
          .limit(limit)
          .forEach(item -> places.put(string(item, HeadItems.QUEUE_ORDER), string(item, Table.PK)));
    }
    return places;
  }

  private QueryRequest request(
      HeadItems.Slice slice, QueueFilter filter, @Nullable String after, int limit) {
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    values.put(":slice", s(slice.key()));
    values.put(":after", s(after == null ? " " : after));
    var filters = HeadItems.filters(filter, names, values);
    return QueryRequest.builder()
        .tableName(table)
        .indexName(slice.index())
        .keyConditionExpression(slice.attribute() + " = :slice AND queueOrder > :after")
        .expressionAttributeValues(values)
        .expressionAttributeNames(names.isEmpty() ? null : names)
        .filterExpression(filters.isEmpty() ? null : String.join(" AND ", filters))
        .limit(filters.isEmpty() ? limit : Math.max(limit, SIFTED))
        .build();
  }

  @Override
  public int openCases(AgentId agent) {
    var mine = HeadItems.slices(new QueueFilter(null, agent, null, null)).getFirst();
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(mine.index())
            .keyConditionExpression(mine.attribute() + " = :agent")
            .expressionAttributeValues(Map.of(":agent", s(mine.key())))
            .select(Select.COUNT)
            .build();
    return dynamo.queryPaginator(request).stream().mapToInt(QueryResponse::count).sum();
  }

  @Override
  public Page<Conversation> ofCustomer(CustomerId customer, @Nullable String cursor, int limit) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":customer", s(customer.value()));
    values.put(":before", s(cursor == null ? "~" : cursor));
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .indexName(Table.CUSTOMER_INDEX)
                .keyConditionExpression("customer = :customer AND activity < :before")
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(limit + 1));
    var page = answer.items().stream().limit(limit).toList();
    var heads = heads(page.stream().map(item -> string(item, Table.PK)).toList());
    var more = answer.items().size() > page.size();
    return new Page<>(heads, more ? string(page.getLast(), HeadItems.ACTIVITY) : null);
  }

  @Override
  public Page<Conversation> paged(@Nullable String cursor, int limit) {
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .limit(limit + 1)
                .keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                    Map.of(":pk", s(Table.PAGES), ":after", s(cursor == null ? " " : cursor))));
    var ids = answer.items().stream().limit(limit).map(item -> string(item, Table.SK)).toList();
    var heads = heads(ids.stream().map(id -> LogItems.pk(new ConversationId(id))).toList());
    var more = answer.items().size() > ids.size();
    return new Page<>(
        heads.stream()
            .filter(state -> state.paging() != null && state.paging().listed(state))
            .toList(),
        more ? ids.getLast() : null);
  }

  /// The listed states of these conversations, in this order.
  private List<Conversation> heads(List<String> pks) {
    var found = new HashMap<String, Conversation>();
    for (int from = 0; from < pks.size(); from += BATCH) {
      var keys =
          pks.subList(from, Math.min(pks.size(), from + BATCH)).stream()
              .map(pk -> Table.key(pk, Table.HEAD))
              .toList();
      var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
      dynamo.batchGetItemPaginator(batch -> batch.requestItems(Map.of(table, wanted))).stream()
          .flatMap(answer -> answer.responses().getOrDefault(table, List.of()).stream())
          .forEach(item -> found.put(string(item, Table.PK), LogItems.state(item)));
    }
    var ordered = new ArrayList<Conversation>();
    for (var pk : pks) {
      var state = found.get(pk);
      if (state != null) {
        ordered.add(state);
      }
    }
    return ordered;
  }
}
