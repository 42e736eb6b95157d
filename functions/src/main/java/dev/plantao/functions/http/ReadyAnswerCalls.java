package dev.plantao.functions.http;

import dev.plantao.core.conversation.Kind;
import dev.plantao.core.people.Language;
import dev.plantao.core.ready.ReadyAnswer;
import dev.plantao.core.ready.ReadyAnswers;
import dev.plantao.core.ready.ReadyAnswers.Stored;
import java.util.Map;

/// The answers that support has ready: everybody of support reads them, leads and admins change
/// them; every version stays, with its author.
final class ReadyAnswerCalls {
  private static final int TRIES = 3;

  private final ReadyAnswers answers;

  ReadyAnswerCalls(Desk desk) {
    this.answers = desk.staffing().answers();
  }

  Answer list(Call call) {
    call.caller().requireStaff();
    return Lists.answer(answers.all(call.cursor(), call.limit()), ReadyAnswerView::of);
  }

  Answer show(Call call) {
    call.caller().requireStaff();
    return shown(found(call));
  }

  /// Newest first; also of one that was removed.
  Answer versions(Call call) {
    call.caller().requireStaff();
    long before = call.after() == 0 ? Long.MAX_VALUE : call.after();
    int limit = call.limit();
    var some = answers.versions(call.path("id"), before, limit + 1);
    if (some.isEmpty() && call.after() == 0) {
      return Answer.problem(Problem.notFound());
    }
    var json = Json.object();
    var items = json.putArray("items");
    some.stream().limit(limit).forEach(answer -> items.add(ReadyAnswerView.of(answer)));
    if (some.size() > limit) {
      json.put("next", Long.toString(some.get(limit - 1).version()));
    }
    return Answer.ok(json);
  }

  Answer write(Call call) {
    var caller = writer(call);
    var fields = call.fields();
    var texts = ReadyAnswerTexts.of(fields);
    fields.done();
    var keys = Keys.of(caller.sub(), call, fields.body());
    var id = "R-" + keys.draw().id(Kind.TICKET).value().substring(2);
    var first = new ReadyAnswer(id, texts, false, caller.sub(), call.at(), 1);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (answers.store(first)) {
        case DONE -> {
          return created(first);
        }
        case FULL -> {
          return full();
        }
        case OVERTAKEN -> {
          // Its id comes from the key: it was written before, unless others wrote meanwhile.
          var known = answers.versions(id, Long.MAX_VALUE, 1).stream().findFirst();
          if (known.isPresent()) {
            return known.filter(answer -> isFirst(answer, texts)).isPresent()
                ? created(known.get())
                : reused();
          }
        }
      }
    }
    return contended();
  }

  private static boolean isFirst(ReadyAnswer answer, Map<Language, ReadyAnswer.Words> texts) {
    return answer.version() == 1 && answer.texts().equals(texts);
  }

  /// Replaces an answer whole. The same change sent again is answered with the version it made.
  Answer replace(Call call) {
    var caller = writer(call);
    var fields = call.fields();
    var texts = ReadyAnswerTexts.of(fields);
    fields.done();
    return follow(call, caller, _ -> texts, false);
  }

  Answer remove(Call call) {
    var caller = writer(call);
    call.fields().done();
    return follow(call, caller, ReadyAnswer::texts, true);
  }

  /// The texts of the version that follows a known one.
  @FunctionalInterface
  private interface Following {
    Map<Language, ReadyAnswer.Words> texts(ReadyAnswer known);
  }

  private Answer follow(Call call, Caller caller, Following following, boolean removed) {
    var seen = call.expectedVersion();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var known = found(call);
      long version = known.version() + 1;
      var next =
          new ReadyAnswer(
              known.id(), following.texts(known), removed, caller.sub(), call.at(), version);
      if (seen != null && seen != known.version()) {
        return made(known, next, seen) ? shown(known) : stale(known);
      }
      if (answers.store(next) == Stored.DONE) {
        return shown(next);
      }
    }
    return contended();
  }

  /// Whether this very change made the version that is there.
  private static boolean made(ReadyAnswer known, ReadyAnswer asked, long seen) {
    return !asked.removed()
        && known.version() == seen + 1
        && known.author().equals(asked.author())
        && known.texts().equals(asked.texts());
  }

  private static Caller writer(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    caller.requireLead();
    return caller;
  }

  private ReadyAnswer found(Call call) {
    return answers
        .find(call.path("id"))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private static Answer shown(ReadyAnswer answer) {
    return Answer.ok(ReadyAnswerView.of(answer)).withVersion(answer.version());
  }

  private static Answer created(ReadyAnswer answer) {
    return Answer.created(ReadyAnswerView.of(answer))
        .with("location", "/desk/ready-answers/" + answer.id())
        .withVersion(answer.version());
  }

  private static Answer stale(ReadyAnswer known) {
    return Answer.problem(
            Problem.of(
                412,
                "stale",
                "The ready answer has changed",
                "Its newest version is " + known.version() + ". Nothing was stored."))
        .withVersion(known.version());
  }

  private static Answer full() {
    return Answer.problem(
        Problem.of(
            422,
            "too-many-ready-answers",
            "There are as many ready answers as there may be",
            "There are " + ReadyAnswers.MOST + ". Remove one that nobody needs."));
  }

  private static Answer reused() {
    return Answer.problem(
        Problem.of(
            409,
            "idempotency-key-reused",
            "The Idempotency-Key was used for something else",
            "Use a new key for a new ready answer."));
  }

  private static Answer contended() {
    return Answer.problem(
        Problem.of(
            409, "contended", "Others wrote at the same time", "Nothing was done. Try again."));
  }
}
