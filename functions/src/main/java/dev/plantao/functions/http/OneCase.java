package dev.plantao.functions.http;

import dev.plantao.core.conversation.Refusal;
import dev.plantao.core.log.Outcome;

/// Problems that name the conversation to turn to instead.
final class OneCase {

  private OneCase() {}

  /// The customer may insist that it is another case.
  static Answer duplicate(Outcome.Duplicate duplicate) {
    var problem =
        Problem.of(
            409,
            "duplicate-case",
            "This case is open already",
            "It looks like "
                + duplicate.of()
                + ", which is being worked on. Write there, or send `distinct: true` if it is"
                + " another case.");
    var json = problem.json().put("conversation", duplicate.of().value());
    var words = json.putArray("words");
    duplicate.words().forEach(words::add);
    return Answer.problem(problem, json);
  }

  /// Whoever could reach the merged one can reach the one that goes on.
  static Answer mergedAway(Refusal.MergedAway away) {
    var problem = mergedAwayProblem(away);
    return Answer.problem(problem, problem.json().put("conversation", away.into().value()));
  }

  static Problem mergedAwayProblem(Refusal.MergedAway away) {
    return Problem.of(
        422,
        "conversation-merged",
        "The conversation goes on in another one",
        "Nothing was written. It goes on in " + away.into() + ".");
  }
}
