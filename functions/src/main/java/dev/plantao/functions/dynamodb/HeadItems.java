package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.desk.QueueOrder;
import dev.plantao.core.people.TeamName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is listed of a conversation, and the sparse keys by which it is found.
final class HeadItems {
  private static final int QUEUE_SHARDS = 8;
  private static final String QUEUE_SHARD = "queueShard";
  static final String QUEUE_ORDER = "queueOrder";
  private static final String TEAM_SHARD = "teamShard";
  static final String ASSIGNED_TO = "assignedTo";
  static final String ACTIVITY = "activity";
  private static final String SEQ = "seq";
  private static final String CUSTOMER = "customer";
  private static final String TEAM = "team";
  private static final String ASSIGNEE = "assignee";
  private static final String SEVERITY = "severity";
  private static final String STATUS = "status";

  private HeadItems() {}

  static Map<String, AttributeValue> item(Conversation state) {
    var item = LogItems.head(state);
    item.put(SEQ, n(state.lastSeq()));
    QueueOrder.of(state).ifPresent(order -> queued(item, state, order));
    var handling = state.handling();
    put(item, TEAM, handling.team() == null ? null : handling.team().value());
    put(item, ASSIGNEE, handling.assignee() == null ? null : handling.assignee().value());
    put(item, SEVERITY, handling.severity().name());
    put(item, STATUS, Status.of(state).name());
    var customer = state.intake().requester().customer();
    if (customer != null) {
      put(item, CUSTOMER, customer.value());
      put(item, ACTIVITY, LogItems.sortable(state.updatedAt()) + state.id().value());
    }
    return item;
  }

  /// Keys of the queue, of its team's queue and of its assignee's queue; a closed one has none.
  private static void queued(Map<String, AttributeValue> item, Conversation state, String order) {
    int shard = shardOf(state.id());
    var handling = state.handling();
    put(item, QUEUE_ORDER, order);
    put(item, QUEUE_SHARD, queueShard(shard));
    put(item, TEAM_SHARD, handling.team() == null ? null : teamShard(handling.team(), shard));
    put(item, ASSIGNED_TO, handling.assignee() == null ? null : handling.assignee().value());
  }

  /// The part of the queue that a filter asks for, by the narrowest index: an agent's cases, a
  /// team's, or all of them.
  static List<Slice> slices(QueueFilter filter) {
    if (filter.assignee() != null) {
      return List.of(new Slice(Table.ASSIGNEE_INDEX, ASSIGNED_TO, filter.assignee().value()));
    }
    var team = filter.team();
    return IntStream.range(0, QUEUE_SHARDS)
        .mapToObj(shard ->
            team == null
                ? new Slice(Table.QUEUE_INDEX, QUEUE_SHARD, queueShard(shard))
                : new Slice(Table.TEAM_INDEX, TEAM_SHARD, teamShard(team, shard)))
        .toList();
  }

  /// One partition of an index, in the order of the queue.
  record Slice(String index, String attribute, String key) {}

  private static String queueShard(int shard) {
    return "QUEUE#" + shard;
  }

  private static String teamShard(TeamName team, int shard) {
    return team.value() + "#" + shard;
  }

  private static int shardOf(ConversationId id) {
    return Math.floorMod(id.value().hashCode(), QUEUE_SHARDS);
  }

  /// Filter conditions on what the indexes project and what is not in their keys; names and values
  /// are added to the maps.
  static List<String> filters(
      QueueFilter filter, Map<String, String> names, Map<String, AttributeValue> values) {
    var conditions = new ArrayList<String>();
    var wanted = new java.util.LinkedHashMap<String, @Nullable String>();
    var team = filter.team();
    wanted.put(TEAM, filter.assignee() == null || team == null ? null : team.value());
    wanted.put(SEVERITY, filter.severity() == null ? null : filter.severity().name());
    wanted.put(STATUS, filter.status() == null ? null : filter.status().name());
    wanted.forEach((name, value) -> {
      if (value != null) {
        names.put("#" + name, name);
        values.put(":" + name, s(value));
        conditions.add("#" + name + " = :" + name);
      }
    });
    return conditions;
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, s(value));
    }
  }
}
