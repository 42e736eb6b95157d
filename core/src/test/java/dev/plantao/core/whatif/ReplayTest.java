package dev.plantao.core.whatif;

import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.JointDecision;
import dev.plantao.core.conversation.Merging;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Waiting;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SL-8")
class ReplayTest {
  private static final long SEED = 20261125;
  private static final int HISTORIES = Integer.getInteger("plantao.replayed", 50_000);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Map<ConversationId, List<Recorded>> logs = new HashMap<>();

  private Replay replay(Policy policy, Instant asOf) {
    return new Replay(policy, id -> logs.getOrDefault(id, List.of()), asOf);
  }

  private RandomHistory history(CaseBuilder opened) {
    return RandomHistory.started(random, opened);
  }

  private ConversationId written(RandomHistory history) {
    logs.put(history.last().id(), history.events());
    return history.last().id();
  }

  /// The policies that histories are made under: pauses or none, promises of severities, calendars.
  private static List<Policy> policies() {
    return List.of(
        Policy.DEFAULT,
        TestPolicies.withoutPause(),
        TestPolicies.withLadder(),
        TestPolicies.tighterFor(
            Severity.MAJOR, new Targets(Duration.ofMinutes(20), Duration.ofHours(9))),
        TestPolicies.withCalendars());
  }

  @Test
  void under_the_policy_it_was_written_by_nothing_changes() {
    var policies = policies();
    for (int i = 0; i < HISTORIES; i++) {
      var policy = policies.get(i % policies.size());
      var opened = RandomHistory.aCase(random, Fixtures.NOW).under(policy);
      var history = RandomHistory.of(random, opened, random.nextInt(20));
      var asOf = history.last().updatedAt().plus(RandomHistory.gap(random));
      var told = replay(policy, asOf).tell(written(history));
      logs.clear();
      same("seed " + SEED + ", history " + i, told, asOf);
    }
  }

  private static void same(String which, Replay.Told told, Instant asOf) {
    for (var kind : PromiseKind.values()) {
      var recorded = told.recorded().promise(kind);
      var simulated = told.simulated().promise(kind);
      assertThat(Verdict.of(told.simulated(), kind, asOf))
          .as(which + ", " + kind)
          .isEqualTo(Verdict.of(told.recorded(), kind, asOf));
      assertThat(simulated.spentBy(asOf)).as(which).isEqualTo(recorded.spentBy(asOf));
      assertThat(simulated.target()).as(which).isEqualTo(recorded.target());
      assertThat(simulated.fulfilledAt()).as(which).isEqualTo(recorded.fulfilledAt());
    }
    assertThat(told.simulated().phase().getClass())
        .as(which)
        .isEqualTo(told.recorded().phase().getClass());
    assertThat(told.simulated().terms()).as(which).isEqualTo(told.recorded().terms());
  }

  @Test
  @Tag("DU-2")
  void nor_does_it_where_cases_took_others_over() {
    for (int i = 0; i < HISTORIES / 10; i++) {
      var policy = policies().get(i % policies().size());
      var asOf = merged(policy);
      for (var id : List.copyOf(logs.keySet())) {
        same("seed " + SEED + ", pair " + i + ", " + id, replay(policy, asOf).tell(id), asOf);
      }
      logs.clear();
    }
  }

  /// Two cases of one customer, now and then merged and parted again.
  private Instant merged(Policy policy) {
    var customer = Fixtures.newCustomer();
    var states = new ArrayList<Conversation>();
    for (int i = 0; i < 2; i++) {
      var one = RandomHistory.aCase(random, Fixtures.NOW).of(customer).under(policy);
      var history = RandomHistory.of(random, one, random.nextInt(5));
      written(history);
      states.add(history.last());
    }
    var now = Fixtures.NOW.plus(Duration.ofDays(12));
    for (int i = 0; i < 4; i++) {
      now = now.plus(RandomHistory.gap(random));
      int from = random.nextInt(2);
      joined(states, from, now);
      var step = RandomHistory.step(random, now);
      int which = random.nextInt(2);
      if (dev.plantao.core.conversation.ConversationDecider.decide(
              states.get(which), step.by(), step.command(), policy, now)
          instanceof dev.plantao.core.conversation.Decision.Accepted accepted) {
        appended(states, which, accepted.events());
      }
    }
    return now.plus(Duration.ofHours(1));
  }

  private void joined(List<Conversation> states, int from, Instant now) {
    var one = states.get(from);
    var other = states.get(1 - from);
    var decision =
        one.related().mergedInto() != null
            ? Merging.unmerge(one, other, Fixtures.AGENT, now)
            : Merging.merge(one, other, Fixtures.AGENT, now);
    if (decision instanceof JointDecision.Accepted accepted) {
      appended(states, from, accepted.first());
      appended(states, 1 - from, accepted.second());
    }
  }

  private void appended(List<Conversation> states, int which, List<Recorded> events) {
    var id = states.get(which).id();
    var all = new ArrayList<>(logs.getOrDefault(id, List.of()));
    all.addAll(events);
    logs.put(id, all);
    states.set(
        which,
        dev.plantao.core.conversation.ConversationEvolution.evolve(states.get(which), events));
  }

  private Replay.Told told(RandomHistory history, Policy policy, String asOf) {
    return replay(policy, after(asOf)).tell(written(history));
  }

  private static Verdict first(Conversation of, String asOf) {
    return Verdict.of(of, PromiseKind.FIRST_RESPONSE, after(asOf));
  }

  @Test
  @Tag("SL-1")
  void a_shorter_promise_would_have_been_broken_and_a_longer_one_kept() {
    var history = history(Fixtures.aTicket().premium());
    history.apply(Fixtures.AGENT, Commands.reply(), after("PT31M"));

    var shorter =
        told(history, TestPolicies.firstResponse(1, Plan.PREMIUM, Duration.ofMinutes(10)), "P1D");
    var longer =
        told(history, TestPolicies.firstResponse(1, Plan.PREMIUM, Duration.ofHours(1)), "P1D");

    assertThat(first(shorter.recorded(), "P1D")).isEqualTo(Verdict.VIOLATED);
    assertThat(shorter.simulated().firstResponse().violatedAt()).isEqualTo(after("PT10M"));
    assertThat(first(longer.simulated(), "P1D")).isEqualTo(Verdict.MET);
  }

  @Test
  @Tag("SL-4")
  void an_answer_at_the_due_instant_itself_would_have_been_too_late() {
    var history = history(Fixtures.aTicket().premium());
    history.apply(Fixtures.AGENT, Commands.reply(), after("PT10M"));

    var policy = TestPolicies.firstResponse(1, Plan.PREMIUM, Duration.ofMinutes(10));

    assertThat(first(told(history, policy, "P1D").simulated(), "P1D")).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void what_is_unanswered_still_would_be_overdue_by_now() {
    var history = history(Fixtures.aTicket().regular());
    var policy = TestPolicies.firstResponse(1, Plan.REGULAR, Duration.ofHours(1));

    var told = told(history, policy, "PT2H");

    assertThat(first(told.recorded(), "PT2H")).isEqualTo(Verdict.OPEN);
    assertThat(first(told.simulated(), "PT2H")).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  @Tag("PR-6")
  void a_shorter_wait_would_have_closed_it_and_the_customers_answer_opened_it_again() {
    var history = history(Fixtures.aTicket());
    history.apply(Fixtures.AGENT, Commands.replyAndWait(), after("PT1H"));
    history.apply(Fixtures.CUSTOMER, Commands.write(), after("PT31H"));

    var day = Duration.ofHours(24);
    var shorter = TestPolicies.waiting(new Waiting(day, Duration.ZERO, day, true));
    var none = TestPolicies.waiting(new Waiting(day, Duration.ZERO, Duration.ofHours(5), true));

    assertThat(told(history, shorter, "PT32H").simulated().phase()).isInstanceOf(Phase.Open.class);
    assertThat(told(history, none, "PT32H").simulated().phase())
        .as("too late to open it again: it would be another case")
        .isInstanceOf(Phase.Closed.class);
  }

  @Test
  @Tag("PR-6")
  void a_longer_wait_would_not_have_closed_it() {
    var history = history(Fixtures.aTicket());
    history.apply(Fixtures.AGENT, Commands.replyAndWait(), after("PT1H"));
    history.apply(Actor.SYSTEM, Commands.wake(), after("PT49H10S"));

    var week = Duration.ofDays(7);
    var longer = TestPolicies.waiting(new Waiting(week, Duration.ofDays(1), week, true));

    assertThat(told(history, longer, "P3D").simulated().phase()).isInstanceOf(Phase.Waiting.class);
    assertThat(told(history, longer, "P9D").simulated().phase())
        .isEqualTo(
            new Phase.Closed(after("P7DT1H"), Phase.Closing.AFTER_WAITING, after("P14DT1H")));
  }

  @Test
  @Tag("SL-6")
  void a_provider_that_is_not_named_excuses_nothing() {
    var history = history(Fixtures.aTicket());
    history.apply(Fixtures.AGENT, Commands.causedBy("meta"), after("PT1H"));
    history.apply(Fixtures.AGENT, Commands.resolve(), after("PT50H"));

    var told = told(history, TestPolicies.withoutProviders(), "P3D");

    assertThat(Verdict.of(told.recorded(), PromiseKind.RESOLUTION, after("P3D")))
        .isEqualTo(Verdict.EXEMPT);
    assertThat(Verdict.of(told.simulated(), PromiseKind.RESOLUTION, after("P3D")))
        .isEqualTo(Verdict.VIOLATED);
  }
}
