package dev.plantao.functions.http;

import dev.plantao.core.conversation.Refusal;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Outcome;
import java.util.function.Function;

/// The one place that turns outcomes into answers: exhaustive, so that a new refusal must be given
/// its words.
final class Outcomes {

  private Outcomes() {}

  /// The answer to a command.
  ///
  /// @param done what the entry is answered with, also when it is answered once more
  /// @param unchanged what is answered when nothing was to be done
  static Answer answer(
      Outcome outcome, Function<Entry, Answer> done, Function<Entry, Answer> unchanged) {
    return switch (outcome) {
      case Outcome.Done o -> done.apply(o.entry());
      case Outcome.Repeated o -> done.apply(o.entry());
      case Outcome.Unchanged o -> unchanged.apply(o.newest());
      case Outcome.NotFound _ -> Answer.problem(Problem.notFound());
      case Outcome.KeyReused _ -> keyReused();
      case Outcome.Contended _ -> contended();
      case Outcome.Stale o ->
          Answer.problem(
                  Problem.of(
                      412,
                      "stale",
                      "The conversation has moved on",
                      "It is at version " + o.actualSeq() + " now. Nothing was sent."))
              .withVersion(o.actualSeq());
      case Outcome.Duplicate o -> OneCase.duplicate(o);
      case Outcome.Refused o when o.why() instanceof Refusal.MergedAway away ->
          OneCase.mergedAway(away);
      case Outcome.Refused o -> Answer.problem(refused(o.why()));
    };
  }

  static Answer keyReused() {
    return Answer.problem(
        Problem.of(
            409,
            "idempotency-key-reused",
            "This key was used for something else",
            "The same Idempotency-Key came before with another body."));
  }

  static Answer contended() {
    return Answer.problem(
        Problem.of(
            409,
            "contended",
            "Others wrote at the same time",
            "Nothing was done. Look at the conversation again, then repeat the request."));
  }

  private static Problem refused(Refusal why) {
    return switch (why) {
      case Refusal.IsClosed _ ->
          no("conversation-closed", "The conversation is closed", "Reopen it first.");
      case Refusal.IsNotClosed _ ->
          no("conversation-not-closed", "The conversation is not closed", "Close it first.");
      case Refusal.IsErased _ ->
          no(
              "conversation-erased",
              "The words of this conversation were erased",
              "It stands on record and takes nothing any more.");
      case Refusal.ReopenWindowOver r ->
          no(
              "reopen-window-over",
              "It closed too long ago",
              "It could be reopened until " + r.until() + ". Please open a new one.");
      case Refusal.HoldingCannotWait _ ->
          no(
              "holding-cannot-wait",
              "A holding reply cannot wait for the customer",
              "It answers nothing yet. Say `then: work`, or leave `holding` out.");
      case Refusal.UnknownProvider r ->
          no(
              "unknown-provider",
              "The policy knows no such provider",
              "Known causes are none, " + String.join(", ", r.known()) + ".");
      case Refusal.UnknownTeam r ->
          no(
              "unknown-team",
              "The policy knows no such team",
              "Known teams are " + String.join(", ", r.known()) + ".");
      case Refusal.UnknownAssignee r ->
          no(
              "unknown-assignee",
              "The policy knows no such agent",
              r.agent().value() + " leads no team and is member of none.");
      case Refusal.ExpectedInPast r ->
          no(
              "expected-in-past",
              "An expected resolution lies in the future",
              "It is " + r.now() + " now.");
      case Refusal.NoSuchPage _ -> Problem.notFound();
      case Refusal.PageOver _ ->
          no(
              "page-over",
              "The page is over",
              "What the on-call was called for is closed, answered or no emergency any more.");
      case Refusal.MergedAway r -> OneCase.mergedAwayProblem(r);
      case Refusal.MergeWithItself _ ->
          no("merge-with-itself", "A conversation is not its own duplicate", "Name another one.");
      case Refusal.MergeTargetUnknown _ ->
          no("merge-target-unknown", "There is no such conversation", "Nothing was merged.");
      case Refusal.MergeOfClosed _ ->
          no(
              "merge-of-closed",
              "Only open conversations are merged",
              "Reopen the closed one first.");
      case Refusal.TooManyRelated r ->
          no(
              "too-many-related",
              "This conversation is part of too many others",
              "At most " + r.most() + " continue in one, and as many are made of one.");
      case Refusal.AnotherRequester _ ->
          no(
              "another-requester",
              "They are not of one customer or one sender",
              "Whoever sees the one that ends must see the one that goes on.");
      case Refusal.NotMerged _ ->
          no("not-merged", "The conversation is not merged", "There is nothing to take back.");
      case Refusal.NoMessageToSplit _ ->
          no(
              "no-message-to-split",
              "There is no such message by the customer",
              "`seq` is the number of a customer-message on the timeline.");
      case Refusal.SplitBefore r ->
          no(
              "split-before",
              "The message is a conversation of its own already",
              "It is " + r.to() + ".");
      case Refusal.FeedbackSettled r ->
          no(
              "feedback-settled",
              "The feedback can no longer be changed",
              "It could be changed until " + r.until() + ".");
    };
  }

  private static Problem no(String name, String title, String detail) {
    return Problem.of(422, name, title, detail);
  }
}
