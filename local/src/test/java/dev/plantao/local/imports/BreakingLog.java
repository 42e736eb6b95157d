package dev.plantao.local.imports;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A log that breaks with a write: the first ones succeed, this one is written and not answered.
record BreakingLog(ConversationLog log, AtomicInteger left) implements ConversationLog {
  BreakingLog(ConversationLog log, int writes) {
    this(log, new AtomicInteger(writes));
  }

  private <T> T count(T written) {
    if (left.decrementAndGet() <= 0) {
      throw new IllegalStateException("the line is dead");
    }
    return written;
  }

  @Override
  public Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    return count(log.append(previous, next, claim));
  }

  @Override
  public Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    return count(log.open(first, signature, cases, claim));
  }

  @Override
  public Appended appendBoth(
      Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext) {
    return count(log.appendBoth(previous, next, otherPrevious, otherNext));
  }

  @Override
  public Appended split(
      Entry previous,
      Entry.Draft next,
      Entry.Draft first,
      Signature signature,
      List<OpenCases> cases) {
    return count(log.split(previous, next, first, signature, cases));
  }

  @Override
  public Optional<Entry> newest(ConversationId id) {
    return log.newest(id);
  }

  @Override
  public Optional<Entry> entry(ConversationId id, long seq) {
    return log.entry(id, seq);
  }

  @Override
  public List<Entry> entries(ConversationId id, long after, int limit) {
    return log.entries(id, after, limit);
  }

  @Override
  public Optional<ConversationId> holder(Claim claim) {
    return log.holder(claim);
  }

  @Override
  public OpenCases openCases(OpenCases.Owner owner) {
    return log.openCases(owner);
  }

  @Override
  public void mark(OpenCases.Owner owner, OpenCases.Case changed) {
    log.mark(owner, changed);
  }
}
