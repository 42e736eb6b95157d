package dev.plantao.core.log;

import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.policy.Policies;
import org.jspecify.annotations.Nullable;

/// The only place that loads, decides and appends. A command costs one read and one conditional
/// write; everything else follows from the log.
public final class Conversations {
  private final ConversationLog log;
  private final Policies policies;
  private final Earlier earlier;

  public Conversations(ConversationLog log, Policies policies) {
    this.log = log;
    this.policies = policies;
    this.earlier = new Earlier(log);
  }

  /// Carries a command out. A request that names files is tried once: what was lost may be a file
  /// that changed, and only the caller can look at it again.
  public Outcome handle(ConversationId id, Request request, Patience patience) {
    for (int lost = 0; lost == 0 || again(request, patience, lost); lost++) {
      var outcome = attempt(id, request);
      if (outcome != null) {
        return outcome;
      }
    }
    return new Outcome.Contended();
  }

  private static boolean again(Request request, Patience patience, int lost) {
    return request.files().isEmpty() && patience.again(lost);
  }

  /// One load, one decision, one append; null when another writer came first.
  private @Nullable Outcome attempt(ConversationId id, Request request) {
    var newest = log.newest(id).orElse(null);
    if (newest == null || !request.reach().covers(newest.after())) {
      return new Outcome.NotFound();
    }
    var before = earlier.of(newest, request.id(), request.key(), request.expectedSeq());
    if (before != null) {
      return before;
    }
    var state = newest.after();
    var decision =
        ConversationDecider.decide(
            state, request.by(), request.command(), policies.current(), request.receivedAt());
    return switch (decision) {
      case Decision.Refused refused -> new Outcome.Refused(refused.why());
      case Decision.Accepted accepted when accepted.events().isEmpty() ->
          new Outcome.Unchanged(newest);
      case Decision.Accepted accepted -> append(newest, request, accepted);
    };
  }

  private @Nullable Outcome append(Entry newest, Request request, Decision.Accepted accepted) {
    var draft =
        Entry.Draft.following(newest.after(), request.id(), request.key(), accepted.events())
            .naming(request.files());
    return switch (log.append(newest, draft)) {
      case ConversationLog.Appended.Written written -> new Outcome.Done(written.entry());
      case ConversationLog.Appended.Mine mine -> new Outcome.Done(mine.entry());
      case ConversationLog.Appended.Claimed _, ConversationLog.Appended.Lost _ -> null;
    };
  }
}
