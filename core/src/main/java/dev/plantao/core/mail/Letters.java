package dev.plantao.core.mail;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.FileFinding;
import dev.plantao.core.log.Entry;
import dev.plantao.core.policy.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which letters an entry brings. Pure: the same entry brings the same letters, however often it is
/// looked at.
public final class Letters {

  private Letters() {}

  public static List<LetterDue> of(Entry entry) {
    var state = entry.after();
    if (state.erased()) {
      return List.of();
    }
    var due = new ArrayList<LetterDue>();
    long seq = entry.seq();
    for (var recorded : entry.events()) {
      long event = seq++;
      kind(recorded.event())
          .filter(kind -> reaches(state, kind))
          .ifPresent(kind -> due.add(new LetterDue(state.id(), entry.seq(), event, kind)));
    }
    return due;
  }

  /// A letter needs an address that takes letters. What is said in a chat is said in the chat; told
  /// by mail too is its end, and another expected resolution: that must reach a customer at once
  /// who may have left the chat (PR-4).
  private static boolean reaches(Conversation state, LetterKind kind) {
    if (state.intake().requester().address() == null || state.correspondence().undeliverable()) {
      return false;
    }
    return state.intake().origin() != Origin.WIDGET
        || switch (kind) {
          case TRANSCRIPT,
              UNREAD_ANSWERS,
              RESOLVED,
              REMINDER,
              CLOSED_AFTER_WAITING,
              EXPECTED_RESOLUTION_CHANGED,
              MERGED,
              FILE_MASKED ->
              true;
          case ACKNOWLEDGEMENT, AGENT_REPLY, STATUS_CHANGED, INCIDENT_UPDATE, REOPENED -> false;
        };
  }

  private static Optional<LetterKind> kind(ConversationEvent event) {
    return switch (event) {
      case ConversationEvent.Opened _ -> Optional.of(LetterKind.ACKNOWLEDGEMENT);
      case ConversationEvent.AgentReplied _ -> Optional.of(LetterKind.AGENT_REPLY);
      case ConversationEvent.AnswersFollowedUp(var _, var _, var read) ->
          read ? Optional.empty() : Optional.of(LetterKind.UNREAD_ANSWERS);
      case ConversationEvent.ExpectedResolutionChanged _ ->
          Optional.of(LetterKind.EXPECTED_RESOLUTION_CHANGED);
      case ConversationEvent.CustomerReminded _ -> Optional.of(LetterKind.REMINDER);
      case ConversationEvent.Resolved _ -> Optional.of(LetterKind.RESOLVED);
      case ConversationEvent.ClosedByCustomer _ -> Optional.of(LetterKind.STATUS_CHANGED);
      case ConversationEvent.ClosedAfterWaiting _ -> Optional.of(LetterKind.CLOSED_AFTER_WAITING);
      case ConversationEvent.IncidentUpdated _ -> Optional.of(LetterKind.INCIDENT_UPDATE);
      case ConversationEvent.Reopened _, ConversationEvent.Unmerged _ ->
          Optional.of(LetterKind.REOPENED);
      case ConversationEvent.MergedInto _ -> Optional.of(LetterKind.MERGED);
      case ConversationEvent.FileFound e ->
          e.finding() == FileFinding.MASKED && !e.byStaff()
              ? Optional.of(LetterKind.FILE_MASKED)
              : Optional.empty();
      // A wait that starts or ends is told in the letter that starts or ends it.
      case ConversationEvent.WaitStarted _,
          ConversationEvent.WaitEnded _,
          ConversationEvent.CustomerWrote _,
          ConversationEvent.MailRecorded _,
          ConversationEvent.LetterFailed _,
          ConversationEvent.NoteAdded _,
          ConversationEvent.SeverityChanged _,
          ConversationEvent.LanguageChanged _,
          ConversationEvent.TeamChanged _,
          ConversationEvent.AssigneeChanged _,
          ConversationEvent.CauseChanged _,
          ConversationEvent.TermsChanged _,
          ConversationEvent.Violated _,
          ConversationEvent.EscalatedForViolation _,
          ConversationEvent.LadderReached _,
          ConversationEvent.PutAtRisk _,
          ConversationEvent.Paged _,
          ConversationEvent.PageAcknowledged _,
          ConversationEvent.EscalatedToTeam _,
          ConversationEvent.FeedbackGiven _,
          ConversationEvent.InternalFeedbackGiven _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.TookOver _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.SplitFrom _,
          ConversationEvent.Erased _,
          ConversationEvent.AddressErased _,
          ConversationEvent.UpdateOverdue _ ->
          Optional.empty();
    };
  }
}
