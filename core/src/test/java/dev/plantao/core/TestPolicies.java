package dev.plantao.core;

import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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
}
