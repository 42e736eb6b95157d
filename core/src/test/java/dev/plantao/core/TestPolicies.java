package dev.plantao.core;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Waiting;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Policies that differ from the built-in one in a single point.
public final class TestPolicies {
  private static final Policy BUILT_IN = Policy.DEFAULT;

  private TestPolicies() {}

  /// The resolution clock runs on while support waits for the customer (SL-5).
  public static Policy withoutPause() {
    var waits = BUILT_IN.waiting();
    return waiting(
        new Waiting(waits.closeAfter(), waits.remindBefore(), waits.reopenWithin(), false));
  }

  public static Policy waiting(Waiting waits) {
    return new Policy(
        1,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(),
        waits,
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// Another first response for one plan.
  public static Policy firstResponse(int version, Plan plan, Duration target) {
    var targets = new HashMap<>(BUILT_IN.byPlan());
    targets.put(plan, new Targets(target, Duration.ofHours(48)));
    return new Policy(
        version,
        targets,
        BUILT_IN.withoutLogin(),
        Map.of(),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// A tighter promise for one severity.
  public static Policy tighterFor(Severity severity, Targets targets) {
    return new Policy(
        1,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(severity, targets),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// Warns at half and four fifths of each promise, reminds at one and a half and twice, and calls
  /// the on-call for a late resolution.
  public static Policy withLadder() {
    var plain = BUILT_IN.organisation();
    var ladder = new ArrayList<Rung>();
    for (var promise : PromiseKind.values()) {
      for (int percent : new int[] {50, 80, 100, 150, 200}) {
        var by =
            promise == PromiseKind.RESOLUTION && percent == 100
                ? Set.of(Rung.Channel.MAIL, Rung.Channel.PAGE)
                : Set.of(Rung.Channel.MAIL);
        ladder.add(new Rung(promise, percent, Set.of(Rung.Audience.LEAD), by));
      }
    }
    return organised(
        new Organisation(
            plain.teams(), plain.assignment(), ladder, onCall("ana", "ben"), plain.updates()));
  }

  /// Other people, the promises of the built-in policy.
  public static Policy organised(Organisation organisation) {
    return new Policy(
        1,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        organisation);
  }

  /// Called every five minutes, each twice before the next.
  public static OnCall onCall(String... agents) {
    return new OnCall(
        java.util.Arrays.stream(agents)
            .map(agent -> new OnCall.Person(new AgentId(agent), null))
            .toList(),
        Duration.ofMinutes(5),
        1);
  }
}
