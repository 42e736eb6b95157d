package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.conversation.ConversationEvent.GaveBack;
import dev.plantao.core.conversation.ConversationEvent.MergedInto;
import dev.plantao.core.conversation.ConversationEvent.TookOver;
import dev.plantao.core.conversation.ConversationEvent.TookOver.Inherited;
import dev.plantao.core.conversation.ConversationEvent.Unmerged;
import dev.plantao.core.conversation.JointDecision.Accepted;
import dev.plantao.core.conversation.JointDecision.Refused;
import dev.plantao.core.conversation.Related.Absorbed;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One case, one conversation (DU-2): a duplicate continues in another one, and back.
public final class Merging {

  private Merging() {}

  /// Ends `from` and lets it continue in `into`.
  public static JointDecision merge(Conversation from, Conversation into, Actor by, Instant now) {
    var no = refusal(from, into);
    if (no != null) {
      return new Refused(no);
    }
    var at = latest(now, from, into);
    var first = new ArrayList<>(Settlement.violations(from, at));
    var second = new ArrayList<>(Settlement.violations(into, at));
    var source = evolve(from, first);
    var target = evolve(into, second);
    first.add(new Recorded(at, by, new MergedInto(into.id())));
    second.add(new Recorded(at, by, tookOver(source, target, at)));
    // The customer had something to say in the other one: it is support's turn in this one too.
    if (target.phase() instanceof Phase.Waiting && source.phase() instanceof Phase.Open) {
      second.add(new Recorded(at, by, new ConversationEvent.WaitEnded()));
    }
    return new Accepted(first, second);
  }

  /// What the one that goes on takes over, both settled up to `at`.
  public static TookOver tookOver(Conversation source, Conversation target, Instant at) {
    return new TookOver(
        source.id(),
        inherited(PromiseKind.FIRST_RESPONSE, source, target, at),
        inherited(PromiseKind.RESOLUTION, source, target, at));
  }

  private static @Nullable Refusal refusal(Conversation from, Conversation into) {
    if (from.id().equals(into.id())) {
      return new Refusal.MergeWithItself();
    }
    var gone = gone(from);
    if (gone != null) {
      return gone;
    }
    if (!reaches(from.intake().requester(), into.intake().requester())) {
      return new Refusal.AnotherRequester();
    }
    var elsewhere = into.related().mergedInto();
    if (elsewhere != null) {
      return new Refusal.MergedAway(elsewhere);
    }
    if (from.closed() || into.closed()) {
      return new Refusal.MergeOfClosed();
    }
    if (into.related().absorbed().size() >= Related.MOST) {
      return new Refusal.TooManyRelated(Related.MOST);
    }
    return null;
  }

  /// Whoever may see the one that ends may see the one that goes on: its customer by the customer's
  /// id, a sender without one by the address.
  private static boolean reaches(Requester from, Requester into) {
    return from.customer() != null
        ? from.customer().equals(into.customer())
        : Objects.equals(from.address(), into.address());
  }

  /// What the target takes over of a promise that both still have to keep.
  private static Inherited inherited(
      PromiseKind kind, Conversation source, Conversation target, Instant at) {
    var theirs = source.promise(kind);
    var own = target.promise(kind);
    if (!theirs.open()
        || !own.open()
        || !ConversationEvolution.holds(source, kind)
        || !ConversationEvolution.holds(target, kind)) {
      return Inherited.NOTHING;
    }
    var before = ahead(target.related(), kind);
    var left = left(theirs, own, at);
    var ownLeft = own.target().minus(own.spentBy(at)).plus(before);
    var ahead = ownLeft.minus(left);
    if (!ahead.isPositive()) {
      return Inherited.NOTHING;
    }
    var earlier = ahead.compareTo(before) > 0;
    return new Inherited(ahead, earlier && own.running() ? own.hours().after(at, left) : null);
  }

  /// What is left of a promise on the clock of another. Where that one follows other hours it is
  /// what they leave until the due instant: an instant at which nobody works comes forward to the
  /// last working one before it.
  private static Duration left(Promise theirs, Promise own, Instant at) {
    var due = theirs.due();
    return due.isPresent() && own.running() && !theirs.hours().equals(own.hours())
        ? own.hours().between(at, due.get())
        : theirs.target().minus(theirs.spentBy(at));
  }

  /// Takes a merge back: both go on by themselves.
  public static JointDecision unmerge(Conversation from, Conversation into, Actor by, Instant now) {
    if (!into.id().equals(from.related().mergedInto())) {
      return new Refused(new Refusal.NotMerged());
    }
    if (from.erased() || into.erased()) {
      return new Refused(new Refusal.IsErased());
    }
    var at = latest(now, from, into);
    var second = new ArrayList<>(Settlement.violations(into, at));
    second.add(new Recorded(at, by, new GaveBack(from.id())));
    return new Accepted(List.of(new Recorded(at, by, new Unmerged(into.id()))), second);
  }

  private static Instant latest(Instant now, Conversation one, Conversation other) {
    var at = now.isBefore(one.updatedAt()) ? one.updatedAt() : now;
    return at.isBefore(other.updatedAt()) ? other.updatedAt() : at;
  }

  /// Why a merged conversation takes no work of its own; null where it is not merged.
  static Refusal.@Nullable MergedAway gone(Conversation state) {
    var into = state.related().mergedInto();
    return into == null ? null : new Refusal.MergedAway(into);
  }

  /// What a merged conversation says to a command; empty where it answers like any other. What only
  /// stands on record still goes there; a new plan is nothing to it.
  static Optional<Answer> answer(Conversation state, ConversationCommand command) {
    var gone = gone(state);
    if (gone == null
        || command instanceof ConversationCommand.RecordMail
        || command instanceof ConversationCommand.Erase
        || command instanceof ConversationCommand.EraseAddress
        || command instanceof ConversationCommand.RecordLetterFailure
        || command instanceof ConversationCommand.RecordFinding
        || command instanceof ConversationCommand.AddNote) {
      return Optional.empty();
    }
    return Optional.of(
        command instanceof ConversationCommand.ChangePlan ? Answer.yes() : Answer.no(gone));
  }

  static Changed mergedInto(Changed next, Conversation from, MergedInto e, Instant at) {
    return next.phase(new Phase.Closed(at, Phase.Closing.MERGED, at))
        .related(from.related().mergedInto(e.into()));
  }

  static Changed unmerged(Changed next, Conversation from) {
    return next.phase(new Phase.Open()).related(from.related().mergedInto(null));
  }

  static Changed tookOver(Changed next, Conversation from, TookOver e) {
    var one = new Absorbed(e.from(), e.firstResponse().ahead(), e.resolution().ahead());
    return related(next, from, from.related().with(one));
  }

  static Changed gaveBack(Changed next, Conversation from, GaveBack e) {
    return related(next, from, from.related().without(e.to()));
  }

  /// A promise is as far ahead of its own clock as the furthest of those that continue here.
  private static Changed related(Changed next, Conversation from, Related to) {
    return next.related(to)
        .firstResponse(from.firstResponse().hastened(gained(from, to, PromiseKind.FIRST_RESPONSE)))
        .resolution(from.resolution().hastened(gained(from, to, PromiseKind.RESOLUTION)));
  }

  private static Duration gained(Conversation from, Related to, PromiseKind kind) {
    return ahead(to, kind).minus(ahead(from.related(), kind));
  }

  private static Duration ahead(Related related, PromiseKind kind) {
    Function<Absorbed, Duration> of =
        switch (kind) {
          case FIRST_RESPONSE -> Absorbed::firstResponseAhead;
          case RESOLUTION -> Absorbed::resolutionAhead;
        };
    return related.absorbed().stream().map(of).reduce(Duration.ZERO, Merging::longer);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
