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
      case Outcome.KeyReused _ ->
          Answer.problem(
              Problem.of(
                  409,
                  "idempotency-key-reused",
                  "This key was used for something else",
                  "The same Idempotency-Key came before with another body."));
      case Outcome.Contended _ ->
          Answer.problem(
              Problem.of(
                  409,
                  "contended",
                  "Others wrote at the same time",
                  "Nothing was done. Look at the conversation again, then repeat the request."));
      case Outcome.Stale o ->
          Answer.problem(
                  Problem.of(
                      412,
                      "stale",
                      "The conversation has moved on",
                      "It is at version " + o.actualSeq() + " now. Nothing was sent."))
              .withVersion(o.actualSeq());
      case Outcome.Refused o -> Answer.problem(refused(o.why()));
    };
  }

  private static Problem refused(Refusal why) {
    return switch (why) {
      case Refusal.IsClosed _ ->
          no("conversation-closed", "The conversation is closed", "Reopen it first.");
      case Refusal.IsNotClosed _ ->
          no("conversation-not-closed", "The conversation is not closed", "Close it first.");
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
