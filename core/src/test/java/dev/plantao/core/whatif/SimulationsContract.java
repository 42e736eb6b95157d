package dev.plantao.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.Race;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What simulations are kept in.
public abstract class SimulationsContract {
  private Simulations kept;

  protected abstract Simulations newStore();

  @BeforeEach
  void aStore() {
    kept = newStore();
  }

  private static Simulation asked() {
    var id = new SimulationId("S-" + "%022d".formatted(Fixtures.newWord("x").hashCode() & 0xffff));
    return Simulation.of(
        new Simulation.Question(
            id,
            new AgentId("sub-admin"),
            "digest",
            TestPolicies.withCalendars(),
            Fixtures.NOW,
            Fixtures.NOW.plus(Duration.ofDays(3)),
            Fixtures.NOW.plus(Duration.ofDays(9))));
  }

  private static Simulation further(Simulation from, int differences) {
    var named = new ArrayList<Difference>();
    for (int i = 0; i < differences; i++) {
      named.add(
          new Difference(
              Fixtures.newId(Kind.CHAT),
              i % 2 == 0 ? null : Plan.BASIC,
              PromiseKind.RESOLUTION,
              Verdict.MET,
              Verdict.VIOLATED,
              null,
              Fixtures.NOW));
    }
    var count = new Tally.Count(null, PromiseKind.RESOLUTION, Verdict.MET, Verdict.VIOLATED, 1);
    return from.further("2026-03-02", 7, differences, from.tally().plus(count), named);
  }

  @Test
  void what_is_kept_is_found_whole() {
    var first = asked();
    assertThat(kept.find(first.id())).isEmpty();

    assertThat(kept.keep(first)).isTrue();
    assertThat(kept.find(first.id())).contains(first);

    var next = further(further(first, 3), 500);
    assertThat(kept.keep(next)).as("a step was left out").isFalse();
    var second = further(first, 500);
    assertThat(kept.keep(second)).isTrue();
    assertThat(kept.find(first.id())).contains(second);
    assertThat(second.differences()).hasSize(Simulation.MOST_NAMED);
    assertThat(second.different()).isEqualTo(500);
  }

  @Test
  void a_simulation_begins_once() {
    var first = asked();
    assertThat(kept.keep(first)).isTrue();
    assertThat(kept.keep(first)).isFalse();
  }

  @Test
  void of_two_that_go_on_with_the_same_step_one_is_kept() {
    var first = asked();
    kept.keep(first);
    var second = further(first, 1);

    var won = Race.of(2, _ -> () -> kept.keep(second));

    assertThat(won).containsExactlyInAnyOrderElementsOf(List.of(true, false));
  }
}
