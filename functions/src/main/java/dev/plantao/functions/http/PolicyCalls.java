package dev.plantao.functions.http;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Edition;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.PolicyBook;
import dev.plantao.functions.policy.PolicyJson;
import dev.plantao.functions.policy.PolicyReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The policy, for support to read and for admins to change; every version stays on record.
final class PolicyCalls {
  private static final int TRIES = 3;
  private static final int LOOK = 10;
  private static final String REASON = "reason";
  private static final String EFFECTIVE_AT = "effectiveAt";

  private final PolicyBook book;

  PolicyCalls(Desk desk) {
    this.book = desk.staffing().policies();
  }

  /// What holds at one instant, and what is on record to hold later.
  ///
  /// @param inForce null for the built-in policy
  /// @param planned newest first
  /// @param newest the version that a change must follow; 0 where nothing is on record
  private record Standing(@Nullable Edition inForce, List<Edition> planned, int newest) {}

  Answer show(Call call) {
    call.caller().requireStaff();
    var standing = standing(call.at());
    return Answer.ok(shown(standing)).withVersion(standing.newest());
  }

  private Standing standing(Instant now) {
    var planned = new ArrayList<Edition>();
    int newest = 0;
    int before = Integer.MAX_VALUE;
    var page = book.editions(before, LOOK);
    while (!page.isEmpty()) {
      for (var edition : page) {
        newest = Math.max(newest, edition.version());
        before = edition.version();
        if (edition.effective(now)) {
          return new Standing(edition, planned, newest);
        }
        if (planned.stream().allMatch(p -> edition.effectiveAt().isBefore(p.effectiveAt()))) {
          planned.add(edition);
        }
      }
      page = book.editions(before, LOOK);
    }
    return new Standing(null, planned, newest);
  }

  private static ObjectNode shown(Standing standing) {
    var inForce = standing.inForce();
    var json = inForce == null ? document(Policy.DEFAULT) : document(inForce.policy());
    if (inForce != null) {
      json.set("change", change(inForce));
    }
    if (!standing.planned().isEmpty()) {
      var planned = json.putArray("planned");
      standing.planned().forEach(edition -> planned.add(numbered(edition)));
    }
    return json;
  }

  private static ObjectNode document(Policy policy) {
    return PolicyJson.of(policy).put("version", policy.version());
  }

  private static ObjectNode whole(Edition edition) {
    var json = document(edition.policy());
    json.set("change", change(edition));
    return json;
  }

  private static ObjectNode numbered(Edition edition) {
    return change(edition).put("version", edition.version());
  }

  private static ObjectNode change(Edition edition) {
    return Json.object()
        .put("author", edition.author().value())
        .put(REASON, edition.reason())
        .put("at", edition.writtenAt().toString())
        .put(EFFECTIVE_AT, edition.effectiveAt().toString());
  }

  Answer versions(Call call) {
    call.caller().requireStaff();
    long before = call.after() == 0 ? Integer.MAX_VALUE : Math.min(call.after(), Integer.MAX_VALUE);
    int limit = call.limit();
    var editions = book.editions(Math.toIntExact(before), limit + 1);
    var page = editions.subList(0, Math.min(limit, editions.size()));
    var json = Json.object();
    var items = json.putArray("items");
    page.forEach(edition -> items.add(numbered(edition)));
    if (page.size() < editions.size()) {
      json.put("next", Integer.toString(page.getLast().version()));
    }
    return Answer.ok(json);
  }

  Answer version(Call call) {
    call.caller().requireStaff();
    var asked = call.path("version");
    return asked.matches("[1-9]\\d{0,7}")
        ? book.editions(Integer.parseInt(asked) + 1, 1).stream()
            .filter(edition -> Integer.toString(edition.version()).equals(asked))
            .findFirst()
            .map(edition -> Answer.ok(whole(edition)))
            .orElseGet(() -> Answer.problem(Problem.notFound()))
        : Answer.problem(Problem.notFound());
  }

  /// Replaces the policy whole. The same change sent again is answered with the version it made.
  Answer put(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    caller.requireAdmin();
    var expected = call.expectedVersion();
    var wanted = Wanted.of(call);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var newest = book.editions(Integer.MAX_VALUE, 1).stream().findFirst().orElse(null);
      int version = newest == null ? 0 : newest.version();
      if (newest != null && wanted.made(newest, caller.agent())) {
        return Answer.ok(whole(newest)).withVersion(version);
      }
      if (expected != null && expected != version) {
        return stale(version);
      }
      var next = wanted.edition(version + 1, caller.agent(), call.at());
      if (book.add(next)) {
        return Answer.ok(whole(next)).withVersion(next.version());
      }
    }
    return Answer.problem(
        Problem.of(
            409, "contended", "Others wrote at the same time", "Nothing was done. Try again."));
  }

  private static Answer stale(int version) {
    return Answer.problem(
            Problem.of(
                412,
                "stale",
                "The policy has changed",
                "Its newest version is " + version + ". Nothing was stored."))
        .withVersion(version);
  }

  /// A change as it was asked for.
  ///
  /// @param effectiveAt null for at once
  private record Wanted(Policy policy, String reason, @Nullable Instant effectiveAt) {

    /// Reads the call, and refuses it with everything that is wrong with it.
    static Wanted of(Call call) {
      var fields = call.fields();
      var body = fields.body();
      var aside = fields.only(aside(body));
      var reason = aside.optionalRemark(REASON);
      if (reason == null && aside.errors().isEmpty()) {
        aside.wrong(REASON, "is missing: say why, for those who read the record later");
      }
      var effectiveAt = aside.optionalInstant(EFFECTIVE_AT);
      if (effectiveAt != null && effectiveAt.isBefore(call.at())) {
        aside.wrong(EFFECTIVE_AT, "lies in the past; leave it out for at once");
      }
      var errors = new ArrayList<>(aside.errors());
      return switch (PolicyReader.read(body, 1, REASON, EFFECTIVE_AT)) {
        case PolicyReader.Read.Good good when errors.isEmpty() && reason != null ->
            new Wanted(good.policy(), reason.orEmpty(), effectiveAt);
        case PolicyReader.Read.Good _ -> throw new ProblemException(Problem.badFields(errors));
        case PolicyReader.Read.Flawed flawed -> {
          flawed.flaws().forEach(f -> errors.add(new Problem.FieldError(f.field(), f.message())));
          throw new ProblemException(Problem.badFields(errors));
        }
      };
    }

    private static ObjectNode aside(tools.jackson.databind.JsonNode body) {
      var aside = Json.object();
      for (var name : List.of(REASON, EFFECTIVE_AT)) {
        if (body.has(name)) {
          aside.set(name, body.get(name));
        }
      }
      return aside;
    }

    Edition edition(int version, AgentId author, Instant at) {
      var from = effectiveAt == null || effectiveAt.isBefore(at) ? at : effectiveAt;
      return new Edition(policy.withVersion(version), author, reason, at, from);
    }

    /// Whether this very change made that edition.
    boolean made(Edition edition, AgentId author) {
      return edition.author().equals(author)
          && edition.reason().equals(reason)
          && edition.policy().equals(policy.withVersion(edition.version()))
          && (effectiveAt == null
              ? edition.effectiveAt().equals(edition.writtenAt())
              : edition.effectiveAt().equals(effectiveAt));
    }
  }
}
