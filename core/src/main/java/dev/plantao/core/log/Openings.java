package dev.plantao.core.log;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.policy.Policies;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Opens conversations: reads the lists of open cases of whoever asks, and writes the first entry
/// and those lists in one transaction.
public final class Openings {
  private final ConversationLog log;
  private final Policies policies;

  public Openings(ConversationLog log, Policies policies) {
    this.log = log;
    this.policies = policies;
  }

  /// Opens, or finds what the same request had opened before: with an idempotency key the id is
  /// derived from it, so that a repeat meets itself.
  ///
  /// @param patience with others who open for the same customer or address at the same instant
  public Outcome open(
      Opening opening,
      Actor by,
      CommandId command,
      @Nullable IdempotencyKey key,
      Instant receivedAt,
      Patience patience) {
    var policy = policies.current();
    var event = ConversationDecider.open(opening, by, policy, receivedAt);
    var opened = ConversationEvolution.opened(opening.id(), event);
    var following = ConversationDecider.afterOpening(opened, policy);
    var draft = Entry.Draft.opening(command, key, opened, event, following);
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var earlier = key == null && lost == 0 ? null : log.entry(opening.id(), 1).orElse(null);
      if (earlier != null) {
        return repeated(earlier, command, key);
      }
      var cases = OpenCases.ownersOf(opening.requester()).stream().map(log::openCases).toList();
      switch (log.open(draft, cases)) {
        case ConversationLog.Appended.Written written -> {
          return new Outcome.Done(written.entry());
        }
        case ConversationLog.Appended.Mine mine -> {
          return repeated(mine.entry(), command, key);
        }
        case ConversationLog.Appended.Claimed _, ConversationLog.Appended.Lost _ -> {}
      }
    }
    return new Outcome.Contended();
  }

  private static Outcome repeated(Entry earlier, CommandId command, @Nullable IdempotencyKey key) {
    if (key == null) {
      return earlier.command().equals(command)
          ? new Outcome.Done(earlier)
          : new Outcome.Contended();
    }
    return key.equals(earlier.key()) ? new Outcome.Repeated(earlier) : new Outcome.KeyReused();
  }
}
