package dev.plantao.local.story;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Team;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.local.Desk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A policy with people in it: leads, teams and an on-call who can be reached.
final class StaffPolicy {
  static final String LEAD = "lead.support@desk.example";
  static final String NETWORK = "network@desk.example";
  static final String FIRST = "on-call-ana";
  static final String SECOND = "on-call-ben";

  /// Far above what other stories store.
  private static final int VERSION = 9_000;

  private StaffPolicy() {}

  /// Stored once for all stories; in force a minute later at the latest.
  static synchronized void inForce(Desk desk) throws InterruptedException {
    var policies = new DynamoDbPolicies(Aws.dynamo(), Aws.TABLE, InstantSource.system());
    if (policies.store(policy())) {
      desk.advance(Duration.ofSeconds(61));
    }
  }

  private static Policy policy() {
    var base = Policy.DEFAULT;
    var plain = base.organisation();
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
    return new Policy(
        VERSION,
        base.byPlan(),
        base.withoutLogin(),
        base.bySeverity(),
        base.waiting(),
        base.providers(),
        base.untriaged(),
        new Organisation(
            List.of(support, network), plain.assignment(), ladder, onCall, plain.updates()));
  }
}
