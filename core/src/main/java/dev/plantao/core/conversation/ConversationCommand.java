package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is asked of a conversation that exists. Openings are an [Opening].
public sealed interface ConversationCommand {

  /// The customer writes.
  record Write(Message message) implements ConversationCommand {}

  /// Keeps a mail that no person wrote.
  record RecordMail(Message message) implements ConversationCommand {}

  /// A letter of ours came back.
  record RecordLetterFailure(LetterFailure failure) implements ConversationCommand {}

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

  /// The desk gives an unassigned case to somebody of a team (SV-2). A person who was quicker wins.
  record Assign(TeamName team, AgentId assignee) implements ConversationCommand {}

  record EscalateToTeam(TeamName team, Text reason) implements ConversationCommand {}

  record ExpectResolution(Instant at, Text reason) implements ConversationCommand {}

  record Resolve(Message summary, boolean publish) implements ConversationCommand {}

  /// The customer needs no more help.
  record Close(@Nullable Text reason) implements ConversationCommand {}

  record Reopen(@Nullable Text reason) implements ConversationCommand {}

  record GiveFeedback(int rating, @Nullable Text comment) implements ConversationCommand {}

  /// The customer's plan changed (SL-8).
  record ChangePlan(Plan plan) implements ConversationCommand {}

  /// "Is anything due?" The only question a timer asks.
  record Wake() implements ConversationCommand {}

  /// What caused the problem, as triage says it.
  sealed interface Cause {
    /// Our own side.
    record Ours() implements Cause {}

    /// An external provider, by name; the policy says which there are.
    record External(String provider) implements Cause {}
  }
}
