package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.incident.Incident;
import dev.plantao.core.incident.IncidentLinks;
import dev.plantao.core.incident.IncidentLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Incidents and their links in memory.
public final class InMemoryIncidents implements IncidentLog, IncidentLinks {
  private final Map<IncidentId, Incident> incidents = new HashMap<>();
  private final Map<IncidentId, NavigableSet<ConversationId>> links = new HashMap<>();
  private final List<Consumer<Incident>> listeners = new CopyOnWriteArrayList<>();

  /// Called after each update, as the table's stream does.
  public void onWritten(Consumer<Incident> listener) {
    listeners.add(listener);
  }

  @Override
  public synchronized Optional<Incident> find(IncidentId id) {
    return Optional.ofNullable(incidents.get(id));
  }

  @Override
  public boolean append(Incident after) {
    synchronized (this) {
      var before = incidents.get(after.id());
      var next = before == null ? 1 : before.newest().number() + 1;
      if (after.newest().number() != next) {
        return false;
      }
      incidents.put(after.id(), after);
    }
    listeners.forEach(listener -> listener.accept(after));
    return true;
  }

  @Override
  public synchronized List<Incident> board(Instant now) {
    return newestFirst().stream().filter(incident -> incident.shownAt(now)).toList();
  }

  @Override
  public synchronized Page<Incident> list(@Nullable String cursor, int limit) {
    return page(newestFirst(), InMemoryIncidents::place, cursor, limit);
  }

  private List<Incident> newestFirst() {
    return incidents.values().stream()
        .map(Incident::shortened)
        .sorted(Comparator.comparing(InMemoryIncidents::place).reversed())
        .toList();
  }

  private static String place(Incident incident) {
    return "%015d".formatted(incident.startedAt().toEpochMilli()) + incident.id();
  }

  @Override
  public synchronized void add(IncidentId incident, ConversationId conversation) {
    links.computeIfAbsent(incident, _ -> new TreeSet<>()).add(conversation);
  }

  @Override
  public synchronized Page<ConversationId> of(
      IncidentId incident, @Nullable String cursor, int limit) {
    var all = new ArrayList<ConversationId>(links.getOrDefault(incident, new TreeSet<>()));
    return page(all, ConversationId::value, cursor, limit);
  }

  /// What stands behind the item at `cursor`.
  private static <T> Page<T> page(
      List<T> all, Function<T, String> place, @Nullable String cursor, int limit) {
    int from = 0;
    while (cursor != null && from < all.size() && !place.apply(all.get(from)).equals(cursor)) {
      from++;
    }
    var rest = cursor == null ? all : all.subList(Math.min(from + 1, all.size()), all.size());
    var page = rest.subList(0, Math.min(limit, rest.size()));
    return new Page<>(page, page.size() < rest.size() ? place.apply(page.getLast()) : null);
  }
}
