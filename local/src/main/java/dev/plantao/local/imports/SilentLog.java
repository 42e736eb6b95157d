package dev.plantao.local.imports;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.outbox.Effects;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A log whose entries bring no letter, notice or call: before an entry is written, all that would
/// follow from it is marked as done. If the write then fails, marks are left over that mark
/// nothing.
final class SilentLog implements ConversationLog {
  private static final String WHY = "imported";

  private final ConversationLog log;
  private final LetterBook letters;
  private final EffectBook effects;
  private final InstantSource clock;

  SilentLog(ConversationLog log, LetterBook letters, EffectBook effects, InstantSource clock) {
    this.log = log;
    this.letters = letters;
    this.effects = effects;
    this.clock = clock;
  }

  private void silence(Entry.Draft draft) {
    for (var effect : Effects.marked(draft.withDigest(""))) {
      switch (effect) {
        case Effect.SendLetter letter -> letters.dropped(letter.letter(), WHY, clock.instant());
        case Effect.SendNotice _, Effect.CallOut _ -> effects.done(effect, WHY, clock.instant());
        case Effect.Publish _, Effect.Push _ -> {}
      }
    }
  }

  @Override
  public Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    silence(next);
    return log.append(previous, next, claim);
  }

  @Override
  public Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    silence(first);
    return log.open(first, signature, cases, claim);
  }

  @Override
  public Appended appendBoth(
      Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext) {
    silence(next);
    silence(otherNext);
    return log.appendBoth(previous, next, otherPrevious, otherNext);
  }

  @Override
  public Appended split(
      Entry previous,
      Entry.Draft next,
      Entry.Draft first,
      Signature signature,
      List<OpenCases> cases) {
    silence(next);
    silence(first);
    return log.split(previous, next, first, signature, cases);
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
