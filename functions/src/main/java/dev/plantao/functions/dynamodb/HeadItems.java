package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.desk.QueueOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is listed of a conversation, and the sparse keys by which it is found.
final class HeadItems {
  static final int QUEUE_SHARDS = 8;
  static final String QUEUE_SHARD = "queueShard";
  static final String QUEUE_ORDER = "queueOrder";
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
    QueueOrder.of(state)
        .ifPresent(order -> {
          item.put(QUEUE_SHARD, s(queueShard(shardOf(state.id()))));
          item.put(QUEUE_ORDER, s(order));
        });
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

  static String queueShard(int shard) {
    return "QUEUE#" + shard;
  }

  private static int shardOf(ConversationId id) {
    return Math.floorMod(id.value().hashCode(), QUEUE_SHARDS);
  }

  /// Filter conditions on what the index projects; names and values are added to the maps.
  static List<String> filters(
      QueueFilter filter, Map<String, String> names, Map<String, AttributeValue> values) {
    var conditions = new ArrayList<String>();
    var wanted = new java.util.LinkedHashMap<String, @Nullable String>();
    wanted.put(TEAM, filter.team() == null ? null : filter.team().value());
    wanted.put(ASSIGNEE, filter.assignee() == null ? null : filter.assignee().value());
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
