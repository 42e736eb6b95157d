package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Terms;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a conversation. Events are never edited and never taken back.
public sealed interface ConversationEvent {

  record Opened(
      Intake intake,
      Terms terms,
      Severity severity,
      Language language,
      Message message,
      Report report,
      Links links)
      implements ConversationEvent {
    public Opened {
      // Entries written before mail was understood have no links.
      links = links == null ? Links.NONE : links;
    }
  }

  record CustomerWrote(Message message) implements ConversationEvent {}

  /// A public answer by a person of support.
  ///
  /// @param holding marked by its author as "we are looking": no first response (SL-3)
  record AgentReplied(Message message, boolean holding) implements ConversationEvent {}

  /// A mail that no person wrote: kept on record, never an answer (ML-5).
  record MailRecorded(Message message) implements ConversationEvent {}

  /// A letter of ours came back.
  record LetterFailed(LetterFailure failure) implements ConversationEvent {}

  /// Something was found in a file, after its message was written.
  ///
  /// @param file by which readers ask for it
  /// @param masked kinds of secrets that were masked in it
  /// @param byStaff whether support sent it
  record FileFound(
      String file, Text fileName, FileFinding finding, List<String> masked, boolean byStaff)
      implements ConversationEvent {
    public FileFound {
      masked = List.copyOf(masked);
    }
  }

  record NoteAdded(Message message) implements ConversationEvent {}

  /// Support waits for the customer from here on; the silence is counted anew.
  ///
  /// @param again whether it was waiting already
  record WaitStarted(Instant closesAt, boolean again) implements ConversationEvent {}

  /// It is support's turn again.
  record WaitEnded() implements ConversationEvent {}

  record SeverityChanged(Severity from, Severity to) implements ConversationEvent {}

  record LanguageChanged(Language from, Language to) implements ConversationEvent {}

  record TeamChanged(@Nullable TeamName from, TeamName to) implements ConversationEvent {}

  record AssigneeChanged(@Nullable AgentId from, AgentId to) implements ConversationEvent {}

  /// Set to an external provider, or back to our own (null).
  record CauseChanged(@Nullable Provider from, @Nullable Provider to)
      implements ConversationEvent {}

  /// Another plan or severity brought other terms; what is due already keeps its own.
  record TermsChanged(Terms from, Terms to) implements ConversationEvent {}

  /// A promise was broken at its due instant.
  record Violated(PromiseKind promise, Instant due) implements ConversationEvent {}

  /// The desk called for help because a promise was broken (ES-1).
  record EscalatedForViolation(PromiseKind promise) implements ConversationEvent {}

  /// A promise came to a share of its time at which people are warned or reminded. No escalation:
  /// that is what a violation brings, and nothing else.
  record LadderReached(PromiseKind promise, int percent) implements ConversationEvent {}

  /// So much of a promise's time has passed that it is in danger. No escalation: it may still be
  /// kept.
  ///
  /// @param due when it is broken unless it is kept, as the clock then ran
  record PutAtRisk(PromiseKind promise, int percent, Instant due) implements ConversationEvent {}

  /// The on-call was called (CH-6).
  ///
  /// @param attempt from 1 on; 1 begins a page
  /// @param to who; null where the list of the on-call is empty
  /// @param nextAt when the call is repeated unless somebody acknowledges
  record Paged(Paging.Reason reason, int attempt, @Nullable AgentId to, Instant nextAt)
      implements ConversationEvent {}

  /// Somebody takes care of what the on-call was called for.
  record PageAcknowledged(PageId page) implements ConversationEvent {}

  /// An agent called for a technical team (SV-4).
  record EscalatedToTeam(TeamName team, Text reason) implements ConversationEvent {}

  record ExpectedResolutionChanged(@Nullable Instant from, Instant to, Text reason)
      implements ConversationEvent {}

  /// A customer has heard nothing for longer than was promised (PR-3).
  ///
  /// @param audience who is reminded: `ASSIGNEE` or `LEAD`, as the entry's state names them
  /// @param silentSince the last thing they heard
  /// @param due when the silence became too long for this audience
  record UpdateOverdue(Rung.Audience audience, Instant silentSince, Instant due)
      implements ConversationEvent {}

  /// What support said in a chat was not answered for a while, so it was looked whether the
  /// customer had read it; if not, it is mailed, because they may have left (CH-3).
  ///
  /// @param first number of the first answer that is meant
  /// @param last number of the last one
  /// @param read whether all of them were read; then nothing is mailed
  record AnswersFollowedUp(long first, long last, boolean read) implements ConversationEvent {}

  /// The customer is reminded that the conversation will close.
  record CustomerReminded(Instant closesAt) implements ConversationEvent {}

  /// Solved, and thereby closed.
  ///
  /// @param publish whether the summary may help others
  record Resolved(Message summary, boolean publish) implements ConversationEvent {}

  record ClosedByCustomer(@Nullable Text reason) implements ConversationEvent {}

  record ClosedAfterWaiting() implements ConversationEvent {}

  record Reopened(@Nullable Text reason) implements ConversationEvent {}

  /// A duplicate: from here on it goes on in another conversation (DU-2).
  record MergedInto(ConversationId into) implements ConversationEvent {}

  /// A duplicate goes on here.
  record TookOver(ConversationId from, Inherited firstResponse, Inherited resolution)
      implements ConversationEvent {

    /// What is taken over of a promise.
    ///
    /// @param ahead how much less the duplicate had left than this one's own clock; zero if nothing
    ///   is taken over
    /// @param due the instant at which the promise falls due now; null where it stays
    public record Inherited(Duration ahead, @Nullable Instant due) {
      public static final Inherited NOTHING = new Inherited(Duration.ZERO, null);
    }
  }

  /// It is a case of its own again.
  record Unmerged(ConversationId from) implements ConversationEvent {}

  /// A duplicate that went on here goes on by itself again.
  record GaveBack(ConversationId to) implements ConversationEvent {}

  /// A message of this conversation became one of its own.
  ///
  /// @param seq number of the message's event
  record SplitOff(long seq, ConversationId to) implements ConversationEvent {}

  /// It was made of a message of another conversation.
  record SplitFrom(ConversationId source, long seq) implements ConversationEvent {}

  /// Its words were erased: what people said and how they are called. Times, ids and promises stay.
  ///
  /// @param erasure names the erasure in the ledger, or the rule that asked for it
  record Erased(String erasure, Ground ground) implements ConversationEvent {
    /// Why.
    public enum Ground {
      /// Somebody asked for it.
      REQUEST,
      /// The policy's time was over.
      RETENTION
    }
  }

  /// Somebody's address was erased where it stood beside this conversation: as a copy's receiver.
  ///
  /// @param entries numbers of the entries that lost it, 1 to 100
  record AddressErased(String erasure, List<Long> entries) implements ConversationEvent {
    public AddressErased {
      entries = List.copyOf(entries);
    }
  }

  record FeedbackGiven(int rating, @Nullable Text comment, boolean changed)
      implements ConversationEvent {}

  /// What somebody of support thinks of how it went; the newest of each of them counts (PR-7).
  record InternalFeedbackGiven(int rating, @Nullable Text comment) implements ConversationEvent {
    public InternalFeedbackGiven {
      if (rating < 1 || rating > 5) {
        throw new IllegalArgumentException("a rating is 1 to 5, not " + rating);
      }
    }
  }

  /// It became part of an incident (PR-8).
  ///
  /// @param known number of the newest update that was no news then
  record IncidentLinked(IncidentId incident, long known) implements ConversationEvent {}

  /// It is no longer part of it.
  record IncidentUnlinked(IncidentId incident) implements ConversationEvent {}

  /// The customer is told an update of the incident, in the conversation's language. A public
  /// update that a person wrote, but no first response: nobody looked at this very case (SL-3).
  ///
  /// @param number of the update within its incident
  /// @param author who wrote the update; the desk itself brought it here
  record IncidentUpdated(
      IncidentId incident, long number, IncidentStage stage, Text title, Text text, Actor author)
      implements ConversationEvent {}
}
