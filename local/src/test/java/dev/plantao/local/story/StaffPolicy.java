package dev.plantao.local.story;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Edition;
import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Team;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.local.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// A policy with people in it: leads, teams and an on-call who can be reached.
final class StaffPolicy {
  static final String LEAD = "lead.support@desk.example";
  static final String NETWORK = "network@desk.example";
  static final String FIRST = "on-call-ana";
  static final String SECOND = "on-call-ben";

  private StaffPolicy() {}

  /// In force when this returns.
  static void begin(Desk desk) throws InterruptedException {
    put(desk, StaffPolicy::policy);
  }

  /// Other stories find the built-in policy again.
  static void end(Desk desk) throws InterruptedException {
    put(desk, StaffPolicy::builtIn);
  }

  private static void put(Desk desk, IntFunction<Policy> wanted) throws InterruptedException {
    var book = new DynamoDbPolicies(Aws.dynamo(), Aws.TABLE, desk.clock());
    var newest = book.editions(Integer.MAX_VALUE, 1).stream().mapToInt(Edition::version).sum();
    var now = desk.clock().instant();
    var author = new AgentId("the-stories");
    if (!book.add(new Edition(wanted.apply(newest + 1), author, "a story", now, now))) {
      throw new IllegalStateException("somebody else put a policy");
    }
    desk.advance(Duration.ofSeconds(61));
  }

  private static Policy builtIn(int version) {
    return with(version, Policy.DEFAULT.organisation());
  }

  private static Policy policy(int version) {
    var plain = Policy.DEFAULT.organisation();
    var support =
        new Team(
            Organisation.SUPPORT,
            new Team.Lead(new AgentId("lead-lia"), new EmailAddress(LEAD)),
            List.of(),
            null);
    var network = new Team(new TeamName("network"), null, List.of(), new EmailAddress(NETWORK));
    var ladder = new ArrayList<>(plain.ladder());
    ladder.add(
        new Rung(
            PromiseKind.FIRST_RESPONSE, 80, Set.of(Rung.Audience.LEAD), Set.of(Rung.Channel.MAIL)));
    var onCall =
        new OnCall(
            List.of(
                new OnCall.Person(new AgentId(FIRST), null),
                new OnCall.Person(new AgentId(SECOND), null)),
            Duration.ofMinutes(5),
            1);
    return with(
        version,
        new Organisation(
            List.of(support, network), plain.assignment(), ladder, onCall, plain.updates()));
  }

  private static Policy with(int version, Organisation organisation) {
    var base = Policy.DEFAULT;
    return new Policy(
        version,
        base.byPlan(),
        base.withoutLogin(),
        base.bySeverity(),
        base.waiting(),
        base.providers(),
        base.untriaged(),
        organisation);
  }
}
