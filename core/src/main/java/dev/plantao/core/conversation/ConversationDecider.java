package dev.plantao.core.conversation;

import static dev.plantao.core.conversation.ConversationEvolution.evolve;

import dev.plantao.core.conversation.ConversationCommand.AcknowledgePage;
import dev.plantao.core.conversation.ConversationCommand.AddNote;
import dev.plantao.core.conversation.ConversationCommand.Assign;
import dev.plantao.core.conversation.ConversationCommand.ChangePlan;
import dev.plantao.core.conversation.ConversationCommand.Close;
import dev.plantao.core.conversation.ConversationCommand.EscalateToTeam;
import dev.plantao.core.conversation.ConversationCommand.ExpectResolution;
import dev.plantao.core.conversation.ConversationCommand.GiveFeedback;
import dev.plantao.core.conversation.ConversationCommand.RecordLetterFailure;
import dev.plantao.core.conversation.ConversationCommand.RecordMail;
import dev.plantao.core.conversation.ConversationCommand.Reopen;
import dev.plantao.core.conversation.ConversationCommand.Reply;
import dev.plantao.core.conversation.ConversationCommand.Resolve;
import dev.plantao.core.conversation.ConversationCommand.Triage;
import dev.plantao.core.conversation.ConversationCommand.Wake;
import dev.plantao.core.conversation.ConversationCommand.Write;
import dev.plantao.core.conversation.Decision.Accepted;
import dev.plantao.core.conversation.Decision.Refused;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.sla.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What follows from a command: events, or a refusal. Pure and total.
public final class ConversationDecider {

  private ConversationDecider() {}

  /// The first event of a new conversation.
  public static Recorded open(Opening opening, Actor by, Policy policy, Instant now) {
    var severity = opening.emergency() ? Severity.CRITICAL : policy.untriaged();
    var terms = policy.termsFor(opening.origin(), opening.plan(), severity);
    var intake =
        new Intake(
            opening.origin(), opening.requester(), opening.subject(), opening.emergency(), now);
    return new Recorded(
        now,
        by,
        new ConversationEvent.Opened(
            intake,
            terms,
            severity,
            opening.language(),
            opening.message(),
            opening.report(),
            opening.links()));
  }

  /// What follows from an opening at once, in the same entry: the call for the on-call (CH-6).
  public static List<Recorded> afterOpening(Conversation opened, Policy policy) {
    return Calls.opening(opened, policy);
  }

  /// Settles what fell due before `now`, then answers the command (law 2).
  ///
  /// @param now when the command was received; an earlier instant than the newest event's counts as
  ///   that one, so that the timeline never runs backwards
  public static Decision decide(
      Conversation state, Actor by, ConversationCommand command, Policy policy, Instant now) {
    if (state.erased()) {
      return Erasing.afterwards(command);
    }
    if (command instanceof Wake wake) {
      var until = now.minus(Deadline.GRACE);
      return new Accepted(Settlement.all(state, policy, until, wake.readUpTo()));
    }
    var at = now.isBefore(state.updatedAt()) ? state.updatedAt() : now;
    var violations = Calls.with(state, Settlement.violations(state, at), policy, at);
    var settled = evolve(state, violations);
    return switch (answer(settled, by, command, policy, at)) {
      case Answer.No no -> new Refused(no.why());
      case Answer.Yes yes -> new Accepted(recorded(violations, yes.events(), by, at));
    };
  }

  private static List<Recorded> recorded(
      List<Recorded> violations, List<ConversationEvent> events, Actor by, Instant at) {
    if (events.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<>(violations);
    events.forEach(event -> all.add(new Recorded(at, by, event)));
    return all;
  }

  private static Answer answer(
      Conversation state, Actor by, ConversationCommand command, Policy policy, Instant at) {
    return Merging.answer(state, command).orElseGet(() -> standing(state, by, command, policy, at));
  }

  private static Answer standing(
      Conversation state, Actor by, ConversationCommand command, Policy policy, Instant at) {
    return switch (command) {
      case Write write -> write(state, write, at);
      case Reply reply -> reply(state, reply, at);
      case RecordMail record -> Answer.yes(new ConversationEvent.MailRecorded(record.message()));
      case RecordLetterFailure record ->
          Answer.yes(new ConversationEvent.LetterFailed(record.failure()));
      case ConversationCommand.RecordFinding found ->
          Answer.yes(
              new ConversationEvent.FileFound(
                  found.file(),
                  found.fileName(),
                  found.finding(),
                  found.masked(),
                  found.byStaff()));
      case AddNote note -> Answer.yes(new ConversationEvent.NoteAdded(note.message()));
      case Triage triage -> Triaging.decide(state, triage, policy);
      case AcknowledgePage acknowledge -> acknowledge(state, acknowledge);
      case Assign assign -> Triaging.assign(state, assign);
      case EscalateToTeam e -> Triaging.escalate(state, e, policy);
      case ExpectResolution e -> expect(state, e, at);
      case Resolve e ->
          state.closed()
              ? Answer.no(new Refusal.IsClosed())
              : Answer.yes(new ConversationEvent.Resolved(e.summary(), e.publish()));
      case Close close ->
          state.closed()
              ? Answer.no(new Refusal.IsClosed())
              : Answer.yes(new ConversationEvent.ClosedByCustomer(close.reason()));
      case Reopen reopen -> reopen(state, by, reopen, at);
      case GiveFeedback feedback -> feedback(state, feedback, at);
      case ConversationCommand.GiveInternalFeedback given ->
          Answer.yes(new ConversationEvent.InternalFeedbackGiven(given.rating(), given.comment()));
      case ConversationCommand.LinkIncident link -> Incidents.link(state, link);
      case ConversationCommand.UnlinkIncident _ -> Incidents.unlink(state);
      case ConversationCommand.TellIncident tell -> Incidents.tell(state, tell, at);
      case ConversationCommand.EraseAddress erase ->
          Answer.yes(new ConversationEvent.AddressErased(erase.erasure(), erase.entries()));
      case ConversationCommand.Erase erase -> Erasing.erase(state, erase);
      case ChangePlan change -> Triaging.changePlan(state, change, policy);
      case Wake _ -> Answer.yes();
    };
  }

  /// An answer keeps a waiting conversation open even seconds after its close was due, as long as
  /// it reaches the log first; it reopens a closed one for as long as the customer may (ML-3),
  /// unless it only says thanks.
  private static Answer write(Conversation state, Write write, Instant at) {
    var wrote = new ConversationEvent.CustomerWrote(write.message());
    return switch (state.phase()) {
      case Phase.Open _ -> Answer.yes(wrote);
      case Phase.Waiting _ -> Answer.yes(wrote, new ConversationEvent.WaitEnded());
      case Phase.Closed closed ->
          !at.isBefore(closed.reopenUntil())
              ? Answer.no(new Refusal.ReopenWindowOver(closed.reopenUntil()))
              : write.thanksOnly() && settles(closed.how())
                  ? Answer.yes(wrote)
                  : Answer.yes(new ConversationEvent.Reopened(null), wrote);
    };
  }

  /// Whether thanks fit this end. After a wait they may be the answer that was waited for.
  private static boolean settles(Phase.Closing how) {
    return switch (how) {
      case RESOLVED, BY_CUSTOMER -> true;
      case AFTER_WAITING, MERGED -> false;
    };
  }

  private static Answer reply(Conversation state, Reply reply, Instant at) {
    if (state.closed()) {
      return Answer.no(new Refusal.IsClosed());
    }
    if (reply.holding() && reply.thenWait()) {
      return Answer.no(new Refusal.HoldingCannotWait());
    }
    var waiting = state.phase() instanceof Phase.Waiting;
    var replied = new ConversationEvent.AgentReplied(reply.message(), reply.holding());
    if (reply.thenWait()) {
      var closesAt = at.plus(state.terms().waiting().closeAfter());
      return Answer.yes(replied, new ConversationEvent.WaitStarted(closesAt, waiting));
    }
    return waiting ? Answer.yes(replied, new ConversationEvent.WaitEnded()) : Answer.yes(replied);
  }

  private static Answer acknowledge(Conversation state, AcknowledgePage acknowledge) {
    var paging = state.paging();
    if (paging == null || !paging.id().equals(acknowledge.page())) {
      return Answer.no(new Refusal.NoSuchPage());
    }
    return switch (paging.state()) {
      case RINGING -> Answer.yes(new ConversationEvent.PageAcknowledged(paging.id()));
      case ACKNOWLEDGED -> Answer.yes();
      case ENDED -> Answer.no(new Refusal.PageOver());
    };
  }

  private static Answer expect(
      Conversation state, ConversationCommand.ExpectResolution expected, Instant at) {
    if (state.closed()) {
      return Answer.no(new Refusal.IsClosed());
    }
    if (!expected.at().isAfter(at)) {
      return Answer.no(new Refusal.ExpectedInPast(at));
    }
    var before = state.handling().expectedResolution();
    return Answer.yes(
        new ConversationEvent.ExpectedResolutionChanged(before, expected.at(), expected.reason()));
  }

  /// Support reopens whenever it sees cause, a customer for as long as the terms say.
  private static Answer reopen(Conversation state, Actor by, Reopen reopen, Instant at) {
    if (!(state.phase() instanceof Phase.Closed closed)) {
      return Answer.no(new Refusal.IsNotClosed());
    }
    var tooLate = by.role() == Actor.Role.CUSTOMER && !at.isBefore(closed.reopenUntil());
    return tooLate
        ? Answer.no(new Refusal.ReopenWindowOver(closed.reopenUntil()))
        : Answer.yes(new ConversationEvent.Reopened(reopen.reason()));
  }

  private static Answer feedback(Conversation state, GiveFeedback given, Instant at) {
    if (!(state.phase() instanceof Phase.Closed closed)) {
      return Answer.no(new Refusal.IsNotClosed());
    }
    var earlier = state.feedback();
    if (earlier != null) {
      // A case that was reopened and closed again may be judged again.
      var since = earlier.firstAt().isAfter(closed.at()) ? earlier.firstAt() : closed.at();
      var until = since.plus(state.terms().waiting().reopenWithin());
      if (!at.isBefore(until)) {
        return Answer.no(new Refusal.FeedbackSettled(until));
      }
    }
    return Answer.yes(
        new ConversationEvent.FeedbackGiven(given.rating(), given.comment(), earlier != null));
  }
}
