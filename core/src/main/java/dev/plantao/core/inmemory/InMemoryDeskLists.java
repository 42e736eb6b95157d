package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.desk.Page;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.desk.QueueOrder;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.staffing.Workloads;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Queue and customer lists in memory.
public final class InMemoryDeskLists implements DeskLists, Workloads {
  private final Map<ConversationId, Conversation> listed = new HashMap<>();
  private final TreeMap<String, Conversation> queue = new TreeMap<>();

  @Override
  public synchronized boolean keep(Conversation state) {
    var before = listed.get(state.id());
    if (before != null && before.lastSeq() > state.lastSeq()) {
      return false;
    }
    listed.put(state.id(), state);
    if (before != null) {
      QueueOrder.of(before).ifPresent(queue::remove);
    }
    QueueOrder.of(state).ifPresent(place -> queue.put(place, state));
    return true;
  }

  @Override
  public synchronized Optional<Conversation> listed(ConversationId id) {
    return Optional.ofNullable(listed.get(id));
  }

  @Override
  public synchronized List<Conversation> listed(List<ConversationId> ids) {
    return ids.stream().map(listed::get).filter(Objects::nonNull).toList();
  }

  /// Everything that is listed.
  public synchronized Map<ConversationId, Conversation> all() {
    return Map.copyOf(listed);
  }

  @Override
  public synchronized int openCases(AgentId agent) {
    var filter = new QueueFilter(null, agent, null, null);
    return (int) queue.values().stream().filter(filter::accepts).count();
  }

  @Override
  public synchronized Page<Conversation> queue(
      QueueFilter filter, @Nullable String cursor, int limit) {
    var rest = cursor == null ? queue : queue.tailMap(cursor, false);
    var found =
        rest.entrySet().stream()
            .filter(entry -> filter.accepts(entry.getValue()))
            .limit(limit + 1L)
            .toList();
    var page = found.subList(0, Math.min(found.size(), limit));
    return new Page<>(
        page.stream().map(Map.Entry::getValue).toList(),
        page.size() < found.size() ? page.getLast().getKey() : null);
  }

  @Override
  public synchronized Page<Conversation> ofCustomer(
      CustomerId customer, @Nullable String cursor, int limit) {
    var all =
        listed.values().stream()
            .filter(state -> customer.equals(state.intake().requester().customer()))
            .sorted(
                Comparator.comparing(Conversation::updatedAt)
                    .thenComparing(Conversation::id)
                    .reversed())
            .toList();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    List<Conversation> items = all.subList(from, Math.min(all.size(), from + limit));
    int next = from + items.size();
    return new Page<>(items, next < all.size() ? Integer.toString(next) : null);
  }

  @Override
  public synchronized Page<Conversation> paged(@Nullable String cursor, int limit) {
    var all =
        listed.values().stream()
            .filter(state -> state.paging() != null && state.paging().listed(state))
            .filter(state -> cursor == null || state.id().value().compareTo(cursor) > 0)
            .sorted(Comparator.comparing(Conversation::id))
            .toList();
    var page = all.stream().limit(limit).toList();
    return new Page<>(page, page.size() < all.size() ? page.getLast().id().value() : null);
  }
}
