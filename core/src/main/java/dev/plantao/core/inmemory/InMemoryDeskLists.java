package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.desk.Page;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.desk.QueueOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Queue and customer lists in memory.
public final class InMemoryDeskLists implements DeskLists {
  private final Map<ConversationId, Conversation> listed = new HashMap<>();

  @Override
  public synchronized boolean keep(Conversation state) {
    var before = listed.get(state.id());
    if (before != null && before.lastSeq() > state.lastSeq()) {
      return false;
    }
    listed.put(state.id(), state);
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
  public synchronized Page<Conversation> queue(
      QueueFilter filter, @Nullable String cursor, int limit) {
    var queue = new TreeMap<String, Conversation>();
    listed.values().stream()
        .filter(filter::accepts)
        .forEach(state -> QueueOrder.of(state).ifPresent(place -> queue.put(place, state)));
    var rest = cursor == null ? queue : queue.tailMap(cursor, false);
    var places = rest.navigableKeySet().stream().limit(limit).toList();
    return new Page<>(
        rest.values().stream().limit(limit).toList(),
        places.size() < rest.size() ? places.getLast() : null);
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
