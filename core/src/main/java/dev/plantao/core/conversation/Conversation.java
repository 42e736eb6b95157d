package dev.plantao.core.conversation;

import dev.plantao.core.policy.Terms;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A conversation as it stands after an entry of its log. Every entry carries it whole (at most 16
/// KB), so that a command needs the newest entry and nothing else.
///
/// @param lastSeq number of the newest event
/// @param updatedAt instant of the newest event; entries never go backwards
/// @param correspondence where the exchange of mails stands
/// @param incident the newest one it was linked to; null while there was none
/// @param paging the newest call for the on-call; null while there was none
/// @param related how it hangs together with other conversations
/// @param silence since when the customer has heard nothing; null in states from before that
///   counted
/// @param unread what the customer of a chat may not have read; null where they answered, or where
///   nothing is mailed
/// @param keys the last 16 idempotency keys of appends, oldest first
/// @param masked kinds of secrets that were masked so far, in any message
public record Conversation(
    ConversationId id,
    Intake intake,
    Handling handling,
    Terms terms,
    Promise firstResponse,
    Promise resolution,
    Phase phase,
    @Nullable Feedback feedback,
    SortedSet<String> masked,
    Correspondence correspondence,
    @Nullable IncidentLink incident,
    @Nullable Paging paging,
    Related related,
    @Nullable Silence silence,
    @Nullable Unread unread,
    List<Remembered> keys,
    long lastSeq,
    Instant updatedAt) {
  static final int KEYS_KEPT = 16;

  public Conversation {
    // The hours of a clock stand in the terms and nowhere else.
    firstResponse = firstResponse.under(terms.hours(PromiseKind.FIRST_RESPONSE));
    resolution = resolution.under(terms.hours(PromiseKind.RESOLUTION));
    masked = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(masked));
    // Entries written before mail was understood know of no correspondence.
    correspondence = correspondence == null ? Correspondence.NONE : correspondence;
    // Nor did those written before cases were merged and split know of others.
    related = related == null ? Related.NONE : related;
    keys = List.copyOf(keys);
  }

  /// The incident it is part of now.
  public Optional<IncidentId> partOf() {
    return incident == null || incident.left()
        ? Optional.empty()
        : Optional.of(incident.incident());
  }

  /// The promises that are in danger at this moment.
  public List<PromiseKind> atRisk(Instant now) {
    var percent = terms.atRisk();
    return percent == null
        ? List.of()
        : Stream.of(PromiseKind.values())
            .filter(kind -> promise(kind).endangered(percent, now))
            .toList();
  }

  /// Whether its words were erased. States from before the erasure say so too: nothing of them is
  /// left.
  public boolean erased() {
    return intake.subject().erased();
  }

  public boolean closed() {
    return phase instanceof Phase.Closed;
  }

  public Promise promise(PromiseKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> firstResponse;
      case RESOLUTION -> resolution;
    };
  }

  /// Remembers which entry answered a caller's key, forgetting the oldest beyond 16.
  public Conversation remembering(IdempotencyKey key, long entry) {
    var all = new java.util.ArrayList<>(keys);
    all.add(new Remembered(key, entry));
    var kept = all.subList(Math.max(0, all.size() - KEYS_KEPT), all.size());
    return new Changed(this).keys(kept).done();
  }
}
