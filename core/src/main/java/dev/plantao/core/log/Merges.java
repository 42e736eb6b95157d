package dev.plantao.core.log;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.JointDecision;
import dev.plantao.core.conversation.Merging;
import dev.plantao.core.conversation.Refusal;
import dev.plantao.core.log.ConversationLog.Appended;
import org.jspecify.annotations.Nullable;

/// Merges conversations and takes merges back: two reads and one transaction, which is conditioned
/// on both logs. Of two merges that would close a circle one loses, looks again and is refused.
public final class Merges {
  private final ConversationLog log;
  private final Earlier earlier;

  public Merges(ConversationLog log) {
    this.log = log;
    this.earlier = new Earlier(log);
  }

  /// Ends the conversation `id` and lets it go on in `into`.
  public Outcome merge(
      ConversationId id, ConversationId into, JointRequest request, Patience patience) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var outcome = attempt(id, into, request);
      if (outcome != null) {
        return outcome;
      }
    }
    return new Outcome.Contended();
  }

  /// Makes a merged conversation one of its own again.
  public Outcome unmerge(ConversationId id, JointRequest request, Patience patience) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var outcome = attempt(id, null, request);
      if (outcome != null) {
        return outcome;
      }
    }
    return new Outcome.Contended();
  }

  /// One try; null when another writer came first.
  ///
  /// @param into null to take the merge back
  private @Nullable Outcome attempt(
      ConversationId id, @Nullable ConversationId into, JointRequest request) {
    var newest = log.newest(id).orElse(null);
    if (newest == null) {
      return new Outcome.NotFound();
    }
    var before = earlier.of(newest, request.id(), request.key(), request.expectedSeq());
    if (before != null) {
      return before;
    }
    var otherId = into == null ? newest.after().related().mergedInto() : into;
    if (otherId == null) {
      return new Outcome.Refused(new Refusal.NotMerged());
    }
    var other = otherId.equals(id) ? newest : log.newest(otherId).orElse(null);
    if (other == null) {
      return new Outcome.Refused(new Refusal.MergeTargetUnknown());
    }
    var decision =
        into == null
            ? Merging.unmerge(newest.after(), other.after(), request.by(), request.receivedAt())
            : Merging.merge(newest.after(), other.after(), request.by(), request.receivedAt());
    return switch (decision) {
      case JointDecision.Refused refused -> new Outcome.Refused(refused.why());
      case JointDecision.Accepted accepted -> append(newest, other, request, accepted);
    };
  }

  private @Nullable Outcome append(
      Entry newest, Entry other, JointRequest request, JointDecision.Accepted accepted) {
    var appended =
        log.appendBoth(
            newest,
            Entry.Draft.following(newest.after(), request.id(), request.key(), accepted.first()),
            other,
            Entry.Draft.following(other.after(), request.id(), null, accepted.second()));
    return switch (appended) {
      case Appended.Written written -> new Outcome.Done(written.entry());
      case Appended.Mine mine -> new Outcome.Done(mine.entry());
      case Appended.Claimed _, Appended.Lost _ -> null;
    };
  }
}
