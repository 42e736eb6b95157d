package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a conversation that exists. Openings are an [Opening].
public sealed interface ConversationCommand {

  /// The customer writes.
  ///
  /// @param thanksOnly whether they thank and ask for nothing: that opens no closed case again
  record Write(Message message, boolean thanksOnly) implements ConversationCommand {
    public Write(Message message) {
      this(message, Thanks.only(message));
    }
  }

  /// Keeps a mail that no person wrote.
  record RecordMail(Message message) implements ConversationCommand {}

  /// A letter of ours came back.
  record RecordLetterFailure(LetterFailure failure) implements ConversationCommand {}

  /// Something was found in a file of this conversation.
  ///
  /// @param file by which readers ask for it
  /// @param masked kinds of secrets that were masked in it
  /// @param byStaff whether support sent it
  record RecordFinding(
      String file, Text fileName, FileFinding finding, List<String> masked, boolean byStaff)
      implements ConversationCommand {
    public RecordFinding {
      masked = List.copyOf(masked);
    }
  }

  /// Support answers.
  ///
  /// @param thenWait for the customer from now on; else support goes on working
  /// @param holding only tells that support is looking; cannot wait
  record Reply(Message message, boolean thenWait, boolean holding) implements ConversationCommand {}

  record AddNote(Message message) implements ConversationCommand {}

  /// Sets what is given and leaves the rest.
  record Triage(
      @Nullable Severity severity,
      @Nullable TeamName team,
      @Nullable AgentId assignee,
      @Nullable Cause cause,
      @Nullable Language language)
      implements ConversationCommand {}

  /// Somebody of support takes care of what the on-call was called for.
  record AcknowledgePage(PageId page) implements ConversationCommand {}

  /// The desk gives an unassigned case to somebody of a team (SV-2). A person who was quicker wins.
  record Assign(TeamName team, AgentId assignee) implements ConversationCommand {}

  record EscalateToTeam(TeamName team, Text reason) implements ConversationCommand {}

  record ExpectResolution(Instant at, Text reason) implements ConversationCommand {}

  record Resolve(Message summary, boolean publish) implements ConversationCommand {}

  /// The customer needs no more help.
  record Close(@Nullable Text reason) implements ConversationCommand {}

  record Reopen(@Nullable Text reason) implements ConversationCommand {}

  record GiveFeedback(int rating, @Nullable Text comment) implements ConversationCommand {}

  /// Somebody of support says how it went, for support alone (PR-7).
  record GiveInternalFeedback(int rating, @Nullable Text comment) implements ConversationCommand {}

  /// It is part of this incident (PR-8).
  ///
  /// @param known number of the newest update that is no news to the customer
  record LinkIncident(IncidentId incident, long known) implements ConversationCommand {}

  /// It is part of no incident.
  record UnlinkIncident() implements ConversationCommand {}

  /// Brings what is new of an incident; what was told before is left out.
  record TellIncident(IncidentId incident, List<IncidentNews> news) implements ConversationCommand {
    public TellIncident {
      news = List.copyOf(news);
    }
  }

  /// Forgets all words. An open one is ended as by its customer, if that is wanted.
  ///
  /// @param erasure names the erasure, at most 64 characters
  /// @param evenOpen whether one that is open is closed; else it is refused
  record Erase(String erasure, ConversationEvent.Erased.Ground ground, boolean evenOpen)
      implements ConversationCommand {}

  /// Puts on record that an address is erased from some entries.
  record EraseAddress(String erasure, List<Long> entries) implements ConversationCommand {
    public EraseAddress {
      entries = List.copyOf(entries);
    }
  }

  /// The customer's plan changed (SL-8).
  record ChangePlan(Plan plan) implements ConversationCommand {}

  /// "Is anything due?" The only question a timer asks.
  ///
  /// @param readUpTo how far the customer has read, which no entry says
  record Wake(long readUpTo) implements ConversationCommand {}

  /// What caused the problem, as triage says it.
  sealed interface Cause {
    /// Our own side.
    record Ours() implements Cause {}

    /// An external provider, by name; the policy says which there are.
    record External(String provider) implements Cause {}
  }
}
