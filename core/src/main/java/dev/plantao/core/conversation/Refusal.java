package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import java.time.Instant;
import java.util.Set;

/// Why a rule says no.
public sealed interface Refusal {

  /// It is closed, and this needs an open one.
  record IsClosed() implements Refusal {}

  /// It is not closed, and this needs a closed one.
  record IsNotClosed() implements Refusal {}

  /// Its words were erased: it stands on record and takes nothing any more.
  record IsErased() implements Refusal {}

  /// It closed too long ago to be reopened by the customer.
  record ReopenWindowOver(Instant until) implements Refusal {}

  /// A holding reply is no answer that a customer could be waited for.
  record HoldingCannotWait() implements Refusal {}

  record UnknownProvider(String name, Set<String> known) implements Refusal {}

  /// The policy names its teams, and this is none of them.
  record UnknownTeam(TeamName name, Set<String> known) implements Refusal {}

  /// The policy names its people, and this is none of them.
  record UnknownAssignee(AgentId agent) implements Refusal {}

  /// An expected resolution lies in the future.
  record ExpectedInPast(Instant now) implements Refusal {}

  /// It goes on in another conversation.
  record MergedAway(ConversationId into) implements Refusal {}

  record MergeWithItself() implements Refusal {}

  /// The conversation that it shall go on in is not there.
  record MergeTargetUnknown() implements Refusal {}

  /// Only what is open can be merged, and only into what is open.
  record MergeOfClosed() implements Refusal {}

  /// So many cases continue in the other one already, or were made of this one.
  record TooManyRelated(int most) implements Refusal {}

  /// Only the cases of one customer, or of one sender, are merged (DU-2).
  record AnotherRequester() implements Refusal {}

  record NotMerged() implements Refusal {}

  /// There is no such message by the customer; the opening itself is none.
  record NoMessageToSplit() implements Refusal {}

  /// The message is a conversation of its own already.
  record SplitBefore(ConversationId to) implements Refusal {}

  /// Feedback was given and can no longer be changed.
  record FeedbackSettled(Instant until) implements Refusal {}

  /// The on-call was called for this no longer, or never.
  record NoSuchPage() implements Refusal {}

  /// What the on-call was called for is over.
  record PageOver() implements Refusal {}
}
