package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.SplitFrom;
import dev.plantao.core.conversation.ConversationEvent.SplitOff;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message that is another case becomes a conversation of its own (DU-2).
public final class Splitting {

  private Splitting() {}

  /// What is asked.
  ///
  /// @param id of the conversation to be made
  /// @param seq number of the message's event
  /// @param recorded that event
  public record Wanted(ConversationId id, Text subject, long seq, @Nullable Recorded recorded) {}

  /// Makes a conversation of a customer's message: by the same requester, opened when the message
  /// came. What has fallen due since then is settled at once.
  ///
  /// @return first of the conversation that holds the message, second of the new one
  public static JointDecision split(
      Conversation source, Wanted wanted, Actor by, Policy policy, Instant now) {
    var gone = Merging.gone(source);
    if (gone != null) {
      return new JointDecision.Refused(gone);
    }
    if (source.erased()) {
      return new JointDecision.Refused(new Refusal.IsErased());
    }
    for (var earlier : source.related().splits()) {
      if (earlier.seq() == wanted.seq()) {
        return new JointDecision.Refused(new Refusal.SplitBefore(earlier.to()));
      }
    }
    if (wanted.recorded() == null
        || !(wanted.recorded().event() instanceof CustomerWrote(Message message))) {
      return new JointDecision.Refused(new Refusal.NoMessageToSplit());
    }
    if (source.related().splits().size() >= Related.MOST) {
      return new JointDecision.Refused(new Refusal.TooManyRelated(Related.MOST));
    }
    var at = now.isBefore(source.updatedAt()) ? source.updatedAt() : now;
    var first = new ArrayList<>(Settlement.violations(source, at));
    first.add(new Recorded(at, by, new SplitOff(wanted.seq(), wanted.id())));
    return new JointDecision.Accepted(first, opened(source, wanted, message, by, policy, at));
  }

  private static List<Recorded> opened(
      Conversation source, Wanted wanted, Message message, Actor by, Policy policy, Instant at) {
    var said = java.util.Objects.requireNonNull(wanted.recorded());
    var opening =
        new Opening(
            wanted.id(),
            origin(source.intake().origin()),
            source.intake().requester(),
            source.terms().plan(),
            source.handling().language(),
            wanted.subject(),
            message,
            Report.EMPTY,
            false);
    var events = new ArrayList<Recorded>();
    events.add(ConversationDecider.open(opening, said.by(), policy, said.at()));
    var state = ConversationEvolution.opened(wanted.id(), events.getFirst());
    events.addAll(Settlement.violations(state, at));
    // Stamped now: what comes next begins here, and the auditor, who looks forward only, sees it.
    events.add(new Recorded(at, by, new SplitFrom(source.id(), wanted.seq())));
    return events;
  }

  /// A message out of a chat becomes a ticket: what is said there reaches its author by mail.
  private static Origin origin(Origin source) {
    return source == Origin.WIDGET ? Origin.PORTAL : source;
  }

  /// The state that the events of a split make.
  public static Conversation opened(ConversationId id, List<Recorded> events) {
    return evolve(
        ConversationEvolution.opened(id, events.getFirst()), events.subList(1, events.size()));
  }
}
