package dev.plantao.core.whatif;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Settlement;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.Deadline;
import java.time.Instant;

/// One recorded event, done to a conversation that may stand elsewhere by now.
///
/// What people did, they do again. Whoever acts on a case that would be closed by then opens it
/// again, a customer only while that is possible. What the desk did by itself is left out: it
/// follows anew.
///
/// @param was where the log stood before the event
/// @param is where the simulated conversation stands, settled up to the event
record Acts(Policy policy, Conversation was, Conversation is) {

  /// What fell due by then, violated.
  static Conversation settled(Conversation state, Instant at) {
    return evolve(state, Settlement.violations(state, at));
  }

  /// Closed for want of an answer, if it would have been by now. Where the recorded case waited as
  /// long, the record says whether and when a timer closed it.
  static Conversation closedBy(Replay.Told told, Instant now) {
    var state = told.simulated();
    if (!(state.phase() instanceof Phase.Waiting waiting)
        || sameWait(told.recorded(), waiting)
        || now.isBefore(waiting.closesAt().plus(Deadline.GRACE))) {
      return state;
    }
    var settled = settled(state, waiting.closesAt());
    var at =
        waiting.closesAt().isAfter(settled.updatedAt()) ? waiting.closesAt() : settled.updatedAt();
    return evolve(
        settled, new Recorded(at, Actor.SYSTEM, new ConversationEvent.ClosedAfterWaiting()));
  }

  private static boolean sameWait(Conversation was, Phase.Waiting waiting) {
    return was.phase() instanceof Phase.Waiting other
        && other.closesAt().equals(waiting.closesAt());
  }

  static Conversation open(Conversation state, Actor by, Instant at) {
    return state.closed()
        ? evolve(state, new Recorded(at, by, new ConversationEvent.Reopened(null)))
        : state;
  }

  Conversation after(Recorded recorded) {
    var by = recorded.by();
    var at = recorded.at();
    return switch (recorded.event()) {
      case ConversationEvent.Violated _,
          ConversationEvent.EscalatedForViolation _,
          ConversationEvent.LadderReached _,
          ConversationEvent.PutAtRisk _,
          ConversationEvent.Paged _,
          ConversationEvent.PageAcknowledged _,
          ConversationEvent.CustomerReminded _,
          ConversationEvent.AnswersFollowedUp _,
          ConversationEvent.UpdateOverdue _ ->
          is;
      case ConversationEvent.CustomerWrote _ -> wrote(recorded);
      case ConversationEvent.AgentReplied _, ConversationEvent.Resolved _ ->
          evolve(open(is, by, at), recorded);
      case ConversationEvent.WaitStarted e -> waits(recorded, e);
      case ConversationEvent.WaitEnded _ -> waiting() ? evolve(is, recorded) : is;
      case ConversationEvent.ClosedByCustomer _ -> is.closed() ? is : evolve(is, recorded);
      case ConversationEvent.ClosedAfterWaiting _ ->
          is.phase() instanceof Phase.Waiting wait && sameWait(was, wait)
              ? evolve(is, recorded)
              : is;
      case ConversationEvent.Reopened _ -> reopened(recorded);
      case ConversationEvent.SeverityChanged e -> severity(recorded, e);
      case ConversationEvent.TermsChanged e -> plan(recorded, e);
      case ConversationEvent.CauseChanged e -> cause(recorded, e);
      case ConversationEvent.Opened _,
          ConversationEvent.TookOver _,
          ConversationEvent.MailRecorded _,
          ConversationEvent.FileFound _,
          ConversationEvent.LetterFailed _,
          ConversationEvent.NoteAdded _,
          ConversationEvent.LanguageChanged _,
          ConversationEvent.TeamChanged _,
          ConversationEvent.AssigneeChanged _,
          ConversationEvent.EscalatedToTeam _,
          ConversationEvent.ExpectedResolutionChanged _,
          ConversationEvent.MergedInto _,
          ConversationEvent.Unmerged _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.SplitFrom _,
          ConversationEvent.FeedbackGiven _,
          ConversationEvent.InternalFeedbackGiven _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.IncidentUpdated _,
          ConversationEvent.AddressErased _,
          ConversationEvent.Erased _ ->
          evolve(is, recorded);
    };
  }

  private boolean waiting() {
    return is.phase() instanceof Phase.Waiting;
  }

  /// To a case that both see closed it was thanks. To one that only this policy would have closed
  /// it is what opens it again; too late for that, it would have become another case.
  private Conversation wrote(Recorded recorded) {
    if (!is.closed() || was.closed()) {
      return evolve(is, recorded);
    }
    return tooLate(recorded.at()) ? is : evolve(open(is, recorded.by(), recorded.at()), recorded);
  }

  private boolean tooLate(Instant at) {
    return is.phase() instanceof Phase.Closed closed && !at.isBefore(closed.reopenUntil());
  }

  private Conversation waits(Recorded recorded, ConversationEvent.WaitStarted e) {
    var closesAt = recorded.at().plus(is.terms().waiting().closeAfter());
    return did(recorded, new ConversationEvent.WaitStarted(closesAt, e.again()));
  }

  private Conversation reopened(Recorded recorded) {
    return switch (is.phase()) {
      case Phase.Open _ -> is;
      case Phase.Waiting _ -> did(recorded, new ConversationEvent.WaitEnded());
      case Phase.Closed _ ->
          recorded.by().role() == Actor.Role.CUSTOMER && tooLate(recorded.at())
              ? is
              : evolve(is, recorded);
    };
  }

  /// With the terms that this policy has for it.
  private Conversation severity(Recorded recorded, ConversationEvent.SeverityChanged e) {
    var triage = new ConversationCommand.Triage(e.to(), null, null, null, null);
    return decided(recorded, triage);
  }

  /// Another plan is a fact; what it promises is this policy's to say. Terms that changed with the
  /// severity changed with that already.
  private Conversation plan(Recorded recorded, ConversationEvent.TermsChanged e) {
    var plan = e.to().plan();
    return plan == null || plan == e.from().plan()
        ? is
        : decided(recorded, new ConversationCommand.ChangePlan(plan));
  }

  /// A provider that this policy does not name excuses nothing (SL-6).
  private Conversation cause(Recorded recorded, ConversationEvent.CauseChanged e) {
    var known = e.to() != null && policy.providers().contains(e.to()) ? e.to() : null;
    return did(recorded, new ConversationEvent.CauseChanged(is.handling().cause(), known));
  }

  private Conversation decided(Recorded recorded, ConversationCommand command) {
    var decision = ConversationDecider.decide(is, recorded.by(), command, policy, recorded.at());
    return switch (decision) {
      case Decision.Accepted accepted -> evolve(is, accepted.events());
      case Decision.Refused _ -> is;
    };
  }

  private Conversation did(Recorded recorded, ConversationEvent event) {
    return evolve(is, new Recorded(recorded.at(), recorded.by(), event));
  }
}
