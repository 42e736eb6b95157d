package dev.plantao.core.log;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.likeness.Signature;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands everything on; whoever extends it lets one thing go wrong.
public class ForwardingLog implements ConversationLog {
  private final ConversationLog log;

  public ForwardingLog(ConversationLog log) {
    this.log = log;
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
  public Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    return log.append(previous, next, claim);
  }

  @Override
  public Appended appendBoth(
      Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext) {
    return log.appendBoth(previous, next, otherPrevious, otherNext);
  }

  @Override
  public Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    return log.open(first, signature, cases, claim);
  }

  @Override
  public Appended split(
      Entry previous,
      Entry.Draft next,
      Entry.Draft first,
      Signature signature,
      List<OpenCases> cases) {
    return log.split(previous, next, first, signature, cases);
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
