package dev.plantao.core.conversation;

import dev.plantao.core.policy.Terms;
import dev.plantao.core.sla.Promise;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A conversation with some parts replaced. Lives only while one event is applied.
final class Changed {
  private final Conversation from;
  private Intake intake;
  private Handling handling;
  private Terms terms;
  private Promise firstResponse;
  private Promise resolution;
  private Phase phase;
  private @Nullable Feedback feedback;
  private SortedSet<String> masked;
  private Correspondence correspondence;
  private @Nullable IncidentLink incident;
  private @Nullable Paging paging;
  private Related related;
  private @Nullable Silence silence;
  private @Nullable Unread unread;
  private List<Remembered> keys;
  private long lastSeq;
  private Instant updatedAt;

  Changed(Conversation from) {
    this.from = from;
    intake = from.intake();
    handling = from.handling();
    terms = from.terms();
    firstResponse = from.firstResponse();
    resolution = from.resolution();
    phase = from.phase();
    feedback = from.feedback();
    masked = from.masked();
    correspondence = from.correspondence();
    incident = from.incident();
    paging = from.paging();
    related = from.related();
    silence = from.silence();
    unread = from.unread();
    keys = from.keys();
    lastSeq = from.lastSeq();
    updatedAt = from.updatedAt();
  }

  Changed intake(Intake to) {
    intake = to;
    return this;
  }

  Changed handling(Handling to) {
    handling = to;
    return this;
  }

  Changed terms(Terms to) {
    terms = to;
    return this;
  }

  Changed firstResponse(Promise to) {
    firstResponse = to;
    return this;
  }

  Changed resolution(Promise to) {
    resolution = to;
    return this;
  }

  Changed phase(Phase to) {
    phase = to;
    return this;
  }

  Changed feedback(@Nullable Feedback to) {
    feedback = to;
    return this;
  }

  Changed masked(Message in) {
    return masked(in.masked());
  }

  Changed masked(List<String> kinds) {
    if (!kinds.isEmpty()) {
      masked = new TreeSet<>(masked);
      masked.addAll(kinds);
    }
    return this;
  }

  Changed correspondence(Correspondence to) {
    correspondence = to;
    return this;
  }

  Changed incident(@Nullable IncidentLink to) {
    incident = to;
    return this;
  }

  Changed paging(@Nullable Paging to) {
    paging = to;
    return this;
  }

  Changed related(Related to) {
    related = to;
    return this;
  }

  Changed silence(@Nullable Silence to) {
    silence = to;
    return this;
  }

  Changed unread(@Nullable Unread to) {
    unread = to;
    return this;
  }

  Changed keys(List<Remembered> to) {
    keys = to;
    return this;
  }

  /// One event further.
  Changed next(Instant at) {
    lastSeq = from.lastSeq() + 1;
    updatedAt = at;
    return this;
  }

  Conversation done() {
    return new Conversation(
        from.id(),
        intake,
        handling,
        terms,
        firstResponse,
        resolution,
        phase,
        feedback,
        masked,
        correspondence,
        incident,
        paging,
        related,
        silence,
        unread,
        keys,
        lastSeq,
        updatedAt);
  }
}
