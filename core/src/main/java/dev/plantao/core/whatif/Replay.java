package dev.plantao.core.whatif;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationEvent.MergedInto;
import dev.plantao.core.conversation.ConversationEvent.TookOver;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Merging;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Tells a log again under another policy, up to one instant.
///
/// Under the policy it was written by it comes to where the log itself comes to, exactly.
public final class Replay {
  private final Policy policy;
  private final Function<ConversationId, List<Recorded>> logs;
  private final Instant asOf;

  /// @param logs the events of any conversation, from the first on: a case that took another over
  ///   took over what that one had left
  /// @param asOf what was recorded later is left out
  public Replay(Policy policy, Function<ConversationId, List<Recorded>> logs, Instant asOf) {
    this.policy = policy;
    this.logs = logs;
    this.asOf = asOf;
  }

  /// The same conversation twice.
  ///
  /// @param recorded as its log has it
  /// @param simulated as it would have been
  public record Told(Conversation recorded, Conversation simulated) {}

  /// Tells a conversation that was opened by then.
  public Told tell(ConversationId id) {
    var told = until(id, recorded -> recorded.at().isAfter(asOf));
    var closed = Acts.closedBy(told, asOf);
    return new Told(told.recorded(), Acts.settled(closed, asOf));
  }

  private Told until(ConversationId id, Predicate<Recorded> end) {
    var events = logs.apply(id);
    var first = events.getFirst();
    var told =
        new Told(
            ConversationEvolution.opened(id, first), ConversationEvolution.opened(id, anew(first)));
    for (var recorded : events.subList(1, events.size())) {
      if (end.test(recorded)) {
        break;
      }
      told = new Told(evolve(told.recorded(), recorded), simulated(told, recorded));
    }
    return told;
  }

  /// The opening under the terms that this policy would have given.
  private Recorded anew(Recorded first) {
    if (!(first.event() instanceof ConversationEvent.Opened opened)) {
      throw new IllegalArgumentException("a log begins with its opening, not " + first.event());
    }
    var intake = opened.intake();
    var severity = intake.emergency() ? Severity.CRITICAL : policy.untriaged();
    var terms = policy.termsFor(intake.origin(), opened.terms().plan(), severity);
    return new Recorded(
        first.at(),
        first.by(),
        new ConversationEvent.Opened(
            intake,
            terms,
            severity,
            opened.language(),
            opened.message(),
            opened.report(),
            opened.links()));
  }

  private Conversation simulated(Told before, Recorded recorded) {
    var closed = Acts.closedBy(before, recorded.at());
    var state = Acts.settled(closed, recorded.at());
    return recorded.event() instanceof TookOver took
        ? tookOver(state, recorded, took)
        : new Acts(policy, before.recorded(), state).after(recorded);
  }

  /// What the other one had left, it has left under this policy too.
  private Conversation tookOver(Conversation into, Recorded recorded, TookOver took) {
    var at = recorded.at();
    var merge = new MergedInto(into.id());
    var before = until(took.from(), one -> one.event().equals(merge) && one.at().equals(at));
    var source = Acts.settled(Acts.closedBy(before, at), at);
    var open = Acts.open(into, recorded.by(), at);
    var again = Merging.tookOver(source, open, at);
    return evolve(open, new Recorded(at, recorded.by(), again));
  }
}
