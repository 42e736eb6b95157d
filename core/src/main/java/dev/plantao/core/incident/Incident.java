package dev.plantao.core.incident;

import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentNews;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Translated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An incident as it stands after its newest update.
///
/// @param updates oldest first, at least one
public record Incident(
    IncidentId id, Translated title, Instant startedAt, List<IncidentUpdate> updates) {
  /// More than one incident needs; the next one begins where this one ends.
  public static final int MOST_UPDATES = 100;

  /// Updates that the status page shows; with its bounds on texts they fit one item (400 KB).
  public static final int SHOWN = 20;

  /// How long the status page shows what is over.
  public static final Duration RECENT = Duration.ofDays(7);

  public Incident {
    updates = List.copyOf(updates);
    if (updates.isEmpty()) {
      throw new IllegalArgumentException("an incident begins with an update");
    }
  }

  public IncidentUpdate newest() {
    return updates.getLast();
  }

  public boolean ongoing() {
    return newest().stage() != IncidentStage.RESOLVED;
  }

  /// When it was over; null while it goes on.
  public @Nullable Instant resolvedAt() {
    return ongoing() ? null : newest().at();
  }

  /// Whether it belongs on the status page.
  public boolean shownAt(Instant now) {
    var end = resolvedAt();
    return end == null || now.isBefore(end.plus(RECENT));
  }

  /// With its newest updates alone.
  public Incident shortened() {
    return new Incident(
        id, title, startedAt, updates.subList(Math.max(0, updates.size() - SHOWN), updates.size()));
  }

  /// The newest update that is no news to a conversation that is linked now: it is told how things
  /// stand, unless it is over.
  public long knownWhenLinked() {
    return ongoing() ? newest().number() - 1 : newest().number();
  }

  /// All updates, as conversations are told them.
  public List<IncidentNews> news() {
    return updates.stream()
        .map(one -> new IncidentNews(one.number(), one.by(), one.stage(), title, one.text()))
        .toList();
  }

  Incident with(IncidentUpdate next) {
    var all = new ArrayList<>(updates);
    all.add(next);
    return new Incident(id, title, startedAt, all);
  }
}
