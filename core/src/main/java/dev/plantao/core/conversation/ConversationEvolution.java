package dev.plantao.core.conversation;

import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.AnswersFollowedUp;
import dev.plantao.core.conversation.ConversationEvent.AssigneeChanged;
import dev.plantao.core.conversation.ConversationEvent.CauseChanged;
import dev.plantao.core.conversation.ConversationEvent.ClosedAfterWaiting;
import dev.plantao.core.conversation.ConversationEvent.ClosedByCustomer;
import dev.plantao.core.conversation.ConversationEvent.CustomerReminded;
import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.Erased;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.EscalatedToTeam;
import dev.plantao.core.conversation.ConversationEvent.ExpectedResolutionChanged;
import dev.plantao.core.conversation.ConversationEvent.FeedbackGiven;
import dev.plantao.core.conversation.ConversationEvent.GaveBack;
import dev.plantao.core.conversation.ConversationEvent.IncidentLinked;
import dev.plantao.core.conversation.ConversationEvent.IncidentUnlinked;
import dev.plantao.core.conversation.ConversationEvent.IncidentUpdated;
import dev.plantao.core.conversation.ConversationEvent.InternalFeedbackGiven;
import dev.plantao.core.conversation.ConversationEvent.LadderReached;
import dev.plantao.core.conversation.ConversationEvent.LanguageChanged;
import dev.plantao.core.conversation.ConversationEvent.LetterFailed;
import dev.plantao.core.conversation.ConversationEvent.MailRecorded;
import dev.plantao.core.conversation.ConversationEvent.MergedInto;
import dev.plantao.core.conversation.ConversationEvent.NoteAdded;
import dev.plantao.core.conversation.ConversationEvent.Opened;
import dev.plantao.core.conversation.ConversationEvent.PageAcknowledged;
import dev.plantao.core.conversation.ConversationEvent.Paged;
import dev.plantao.core.conversation.ConversationEvent.PutAtRisk;
import dev.plantao.core.conversation.ConversationEvent.Reopened;
import dev.plantao.core.conversation.ConversationEvent.Resolved;
import dev.plantao.core.conversation.ConversationEvent.SeverityChanged;
import dev.plantao.core.conversation.ConversationEvent.SplitFrom;
import dev.plantao.core.conversation.ConversationEvent.SplitOff;
import dev.plantao.core.conversation.ConversationEvent.TeamChanged;
import dev.plantao.core.conversation.ConversationEvent.TermsChanged;
import dev.plantao.core.conversation.ConversationEvent.TookOver;
import dev.plantao.core.conversation.ConversationEvent.Unmerged;
import dev.plantao.core.conversation.ConversationEvent.UpdateOverdue;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.conversation.ConversationEvent.WaitEnded;
import dev.plantao.core.conversation.ConversationEvent.WaitStarted;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Terms;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where a conversation stands after its events. Total: whatever the log holds can be folded.
public final class ConversationEvolution {

  private ConversationEvolution() {}

  /// The state that the first event of a log makes.
  public static Conversation opened(ConversationId id, Recorded first) {
    if (!(first.event() instanceof Opened opened)) {
      throw new IllegalArgumentException("a log begins with its opening, not " + first.event());
    }
    var at = first.at();
    var targets = opened.terms().targets();
    return new Conversation(
        id,
        opened.intake(),
        Handling.initial(opened.severity(), opened.language()),
        opened.terms(),
        Promise.from(at, targets.firstResponse()),
        Promise.from(at, targets.resolution()),
        new Phase.Open(),
        null,
        new TreeSet<>(opened.message().masked()),
        Correspondence.NONE.with(opened.message()),
        null,
        null,
        Related.NONE.likely(opened.links().likely()),
        Silence.from(at),
        null,
        List.of(),
        1,
        at);
  }

  public static Conversation evolve(Conversation from, List<Recorded> events) {
    var state = from;
    for (var event : events) {
      state = evolve(state, event);
    }
    return state;
  }

  public static Conversation evolve(Conversation from, Recorded recorded) {
    var at = recorded.at();
    var next = new Changed(from).next(at);
    var handling = from.handling();
    var changed =
        switch (recorded.event()) {
          case Opened again ->
              throw new IllegalArgumentException("opened twice: " + again.intake());
          case CustomerWrote e ->
              next.masked(e.message())
                  .correspondence(from.correspondence().with(e.message()))
                  .unread(null);
          case MailRecorded e -> next.masked(e.message());
          case LetterFailed e ->
              e.failure().permanent() ? next.correspondence(from.correspondence().stopped()) : next;
          case AgentReplied e ->
              (e.holding() ? next.masked(e.message()) : answered(next, from, e, at))
                  .silence(Silence.from(at))
                  .unread(unread(from, at));
          case ConversationEvent.FileFound e -> next.masked(e.masked());
          case NoteAdded e -> next.masked(e.message());
          case WaitStarted e -> next.phase(new Phase.Waiting(at, e.closesAt(), false));
          case WaitEnded _ -> next.phase(new Phase.Open()).silence(Silence.from(at));
          case SeverityChanged e ->
              next.handling(handling.with(e.to())).silence(under(from, from.terms(), e.to(), at));
          case LanguageChanged e -> next.handling(handling.with(e.to()));
          case TeamChanged e -> next.handling(handling.with(e.to()));
          case AssigneeChanged e -> next.handling(handling.with(e.to()));
          case CauseChanged e -> next.handling(handling.withCause(e.to()));
          case TermsChanged e -> retargeted(next, from, e, at);
          case Violated e -> violated(next, from, e);
          case EscalatedForViolation e ->
              next.handling(handling.with(new Escalation.ForViolation(e.promise(), at)));
          case LadderReached e -> told(next, from, e);
          case PutAtRisk e -> atRisk(next, from, e, at);
          case Paged e -> next.paging(Paging.called(from, e, at));
          case PageAcknowledged e -> next.paging(Paging.acknowledged(from, e, recorded.by()));
          case EscalatedToTeam e ->
              next.handling(
                  handling.with(e.team()).with(new Escalation.ToTeam(e.team(), e.reason(), at)));
          case ExpectedResolutionChanged e ->
              next.handling(handling.expecting(e.to())).silence(Silence.from(at));
          case UpdateOverdue e -> next.silence(told(from, e));
          case AnswersFollowedUp _ -> next.unread(null);
          case CustomerReminded _ -> next.phase(reminded(from.phase()));
          case Resolved e -> resolved(next, from, e, at);
          case ClosedByCustomer _ -> closed(next, from, Phase.Closing.BY_CUSTOMER, at);
          case ClosedAfterWaiting _ -> closed(next, from, Phase.Closing.AFTER_WAITING, at);
          case Reopened _ ->
              next.phase(new Phase.Open())
                  .resolution(from.resolution().unfulfilled())
                  .silence(Silence.from(at));
          case ConversationEvent.AddressErased _ -> next;
          case Erased _ -> Erasing.erased(next, from);
          case FeedbackGiven e -> next.feedback(feedback(from, e, at));
          case InternalFeedbackGiven _ -> next;
          case IncidentLinked e -> next.incident(new IncidentLink(e.incident(), e.known(), false));
          case IncidentUnlinked _ -> next.incident(left(from));
          case IncidentUpdated e ->
              next.incident(new IncidentLink(e.incident(), e.number(), false))
                  .silence(Silence.from(at));
          case MergedInto e -> Merging.mergedInto(next.unread(null), from, e, at);
          case TookOver e -> Merging.tookOver(next, from, e);
          case Unmerged _ -> Merging.unmerged(next, from);
          case GaveBack e -> Merging.gaveBack(next, from, e);
          case SplitOff e -> next.related(from.related().with(new Related.Split(e.seq(), e.to())));
          case SplitFrom e -> next.related(from.related().splitFrom(e.source()));
        };
    return Paging.settled(clocksSet(changed.done(), at));
  }

  private static Changed answered(Changed next, Conversation from, AgentReplied reply, Instant at) {
    return next.masked(reply.message()).firstResponse(answered(from.firstResponse(), at));
  }

  /// Only the first answer counts as one.
  private static Promise answered(Promise firstResponse, Instant at) {
    return firstResponse.fulfilledAt() == null ? firstResponse.fulfilled(at) : firstResponse;
  }

  private static Changed retargeted(Changed next, Conversation from, TermsChanged e, Instant at) {
    var targets = e.to().targets();
    return next.terms(e.to())
        .silence(under(from, e.to(), from.handling().severity(), at))
        .firstResponse(
            AtRisks.retargeted(
                from, PromiseKind.FIRST_RESPONSE, e.to(), targets.firstResponse(), at))
        .resolution(
            AtRisks.retargeted(from, PromiseKind.RESOLUTION, e.to(), targets.resolution(), at));
  }

  private static Changed atRisk(Changed next, Conversation from, PutAtRisk e, Instant at) {
    var endangered = from.promise(e.promise()).atRisk(at);
    return switch (e.promise()) {
      case FIRST_RESPONSE -> next.firstResponse(endangered);
      case RESOLUTION -> next.resolution(endangered);
    };
  }

  private static Changed violated(Changed next, Conversation from, Violated e) {
    var broken = from.promise(e.promise()).violated(e.due());
    return switch (e.promise()) {
      case FIRST_RESPONSE -> next.firstResponse(broken);
      case RESOLUTION -> next.resolution(broken);
    };
  }

  private static Changed told(Changed next, Conversation from, LadderReached e) {
    var told = from.promise(e.promise()).told(e.percent());
    return switch (e.promise()) {
      case FIRST_RESPONSE -> next.firstResponse(told);
      case RESOLUTION -> next.resolution(told);
    };
  }

  private static @Nullable Silence under(
      Conversation from, Terms terms, Severity severity, Instant at) {
    var silence = from.silence();
    return silence == null ? null : silence.under(terms.updateEvery(severity), at);
  }

  private static @Nullable Silence told(Conversation from, UpdateOverdue e) {
    var silence = from.silence();
    return silence == null ? null : silence.told(e.audience());
  }

  /// Only chats are read on a screen alone; what is said elsewhere is mailed at once.
  private static @Nullable Unread unread(Conversation from, Instant at) {
    var mailed =
        from.intake().origin() == Origin.WIDGET && from.intake().requester().address() != null;
    return mailed ? Unread.with(from.unread(), from.lastSeq() + 1, at) : null;
  }

  private static Phase reminded(Phase phase) {
    return switch (phase) {
      case Phase.Waiting w -> new Phase.Waiting(w.since(), w.closesAt(), true);
      case Phase.Open open -> open;
      case Phase.Closed closed -> closed;
    };
  }

  private static Changed resolved(Changed next, Conversation from, Resolved e, Instant at) {
    return closed(next.masked(e.summary()), from, Phase.Closing.RESOLVED, at)
        .firstResponse(answered(from.firstResponse(), at))
        .resolution(from.resolution().fulfilled(at));
  }

  private static Changed closed(Changed next, Conversation from, Phase.Closing how, Instant at) {
    var reopenUntil = at.plus(from.terms().waiting().reopenWithin());
    return next.phase(new Phase.Closed(at, how, reopenUntil)).unread(null);
  }

  private static @Nullable IncidentLink left(Conversation from) {
    var link = from.incident();
    return link == null ? null : new IncidentLink(link.incident(), link.told(), true);
  }

  private static Feedback feedback(Conversation from, FeedbackGiven e, Instant at) {
    var earlier = from.feedback();
    return new Feedback(e.rating(), e.comment(), earlier == null ? at : earlier.firstAt());
  }

  /// The one place that starts and stops the clocks, by where the conversation stands: first
  /// response runs unless closed; resolution runs while it is support's turn and the problem is
  /// ours.
  private static Conversation clocksSet(Conversation state, Instant at) {
    return new Changed(state)
        .firstResponse(clockSet(state.firstResponse(), !state.closed(), at))
        .resolution(clockSet(state.resolution(), resolutionRuns(state), at))
        .done();
  }

  private static Promise clockSet(Promise promise, boolean runs, Instant at) {
    return runs && promise.fulfilledAt() == null ? promise.resumed(at) : promise.paused(at);
  }

  private static boolean resolutionRuns(Conversation state) {
    if (state.handling().cause() != null) {
      return false;
    }
    return switch (state.phase()) {
      case Phase.Open _ -> true;
      case Phase.Waiting _ -> !state.terms().waiting().pausesResolution();
      case Phase.Closed _ -> false;
    };
  }

  /// Whether the resolution promise holds at all for this conversation (SL-6).
  public static boolean holds(Conversation state, PromiseKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> true;
      case RESOLUTION -> state.handling().cause() == null || state.resolution().violated();
    };
  }
}
