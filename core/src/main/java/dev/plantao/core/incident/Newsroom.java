package dev.plantao.core.incident;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.IncidentStage;
import dev.plantao.core.conversation.Translated;
import dev.plantao.core.log.Patience;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where incidents are opened and updated: loads, decides, appends. That linked conversations hear
/// of it follows from the log.
public final class Newsroom {
  private final IncidentLog log;

  public Newsroom(IncidentLog log) {
    this.log = log;
  }

  /// What somebody of support wants to say.
  ///
  /// @param key the caller's idempotency key, if one was sent
  public record Announcement(
      Actor by,
      CommandId command,
      @Nullable IdempotencyKey key,
      IncidentStage stage,
      Translated text) {
    private IncidentUpdate at(long number, Instant at) {
      return new IncidentUpdate(number, command, key, at, by, stage, text);
    }
  }

  /// Opens an incident.
  ///
  /// @param id derived from the idempotency key where there is one, so that a repeat meets itself
  public Published open(IncidentId id, Translated title, Announcement first, Instant now) {
    var incident = new Incident(id, title, now, List.of(first.at(1, now)));
    if (log.append(incident)) {
      return new Published.Done(incident);
    }
    var standing = log.find(id).map(there -> repeated(there, first)).orElse(null);
    return standing == null ? new Published.Contended() : standing;
  }

  /// Says how an incident goes on. Its instants never run backwards.
  public Published update(IncidentId id, Announcement next, Instant now, Patience patience) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var incident = log.find(id).orElse(null);
      if (incident == null) {
        return new Published.NotFound();
      }
      var refused = refused(incident, next);
      if (refused != null) {
        return refused;
      }
      var last = incident.newest();
      var at = now.isBefore(last.at()) ? last.at() : now;
      var after = incident.with(next.at(last.number() + 1, at));
      if (log.append(after)) {
        return new Published.Done(after);
      }
    }
    return new Published.Contended();
  }

  private static @Nullable Published refused(Incident incident, Announcement next) {
    var repeated = repeated(incident, next);
    if (repeated != null) {
      return repeated;
    }
    var over = incident.resolvedAt();
    if (over != null) {
      return new Published.Over(over);
    }
    return incident.updates().size() < Incident.MOST_UPDATES
        ? null
        : new Published.Full(Incident.MOST_UPDATES);
  }

  /// The answer of an earlier attempt, or of another body under the same key.
  private static @Nullable Published repeated(Incident incident, Announcement next) {
    for (var update : incident.updates()) {
      if (update.command().equals(next.command())) {
        return new Published.Done(incident);
      }
      if (next.key() != null
          && update.key() != null
          && update.key().hash().equals(next.key().hash())) {
        return new Published.KeyReused();
      }
    }
    return null;
  }
}
