package dev.plantao.core.conversation;

import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.Effects;
import dev.plantao.core.outbox.Notices;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Rung.Audience;
import dev.plantao.core.policy.Rung.Channel;
import dev.plantao.core.sla.DeadlineKind;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A promise in danger: said once, in time, and only while it can still be kept.
@Tag("SL-1")
class AtRiskTest {
  private static final Actor SYSTEM = Actor.SYSTEM;

  private static RandomHistory premium() {
    return RandomHistory.started(
        RandomGenerator.of("L64X128MixRandom"), Fixtures.aTicket().premium());
  }

  private static List<String> types(RandomHistory of) {
    return of.events().stream().map(e -> e.event().getClass().getSimpleName()).toList();
  }

  private static List<Instant> said(RandomHistory of) {
    return of.events().stream()
        .filter(e -> e.event() instanceof ConversationEvent.PutAtRisk)
        .map(Recorded::at)
        .toList();
  }

  @Test
  void three_quarters_through_its_time_a_promise_is_at_risk_once_and_still_not_broken() {
    var history = premium();
    assertThat(history.last().atRisk(after("PT22M29S"))).isEmpty();
    assertThat(history.last().atRisk(after("PT22M30S")))
        .containsExactly(PromiseKind.FIRST_RESPONSE);

    history.apply(SYSTEM, Commands.wake(), after("PT22M36S"));
    history.apply(SYSTEM, Commands.wake(), after("PT25M"));

    assertThat(history.events().getLast().event())
        .isEqualTo(new ConversationEvent.PutAtRisk(PromiseKind.FIRST_RESPONSE, 75, after("PT30M")));
    assertThat(said(history)).containsExactly(after("PT22M30S"));
    assertThat(history.last().firstResponse().violated()).isFalse();
    assertThat(history.last().handling().escalation()).isNull();
    assertThat(history.last().atRisk(after("PT30M"))).isEmpty();
  }

  @Test
  void it_has_a_deadline_of_its_own_and_a_timer_that_rings_early_says_nothing() {
    var history = premium();
    history.apply(SYSTEM, Commands.wake(), after("PT22M34S"));

    assertThat(said(history)).isEmpty();
    assertThat(Deadlines.of(history.last()))
        .anyMatch(d -> d.kind() == DeadlineKind.AT_RISK && d.due().equals(after("PT22M30S")));
  }

  @Test
  void after_an_answer_nothing_is_at_risk() {
    var history = premium();
    history.apply(Fixtures.AGENT, Commands.reply(), after("PT23M"));
    history.apply(SYSTEM, Commands.wake(), after("PT25M"));

    assertThat(types(history)).containsExactly("Opened", "AgentReplied");
    assertThat(history.last().atRisk(after("PT25M"))).isEmpty();
  }

  @Test
  @Tag("ES-1")
  void found_too_late_only_the_violation_is_said() {
    var history = premium();
    history.apply(SYSTEM, Commands.wake(), after("PT31M"));

    assertThat(types(history)).containsExactly("Opened", "Violated", "EscalatedForViolation");
  }

  @Test
  @Tag("SL-5")
  void while_the_clock_stands_still_nothing_comes_into_danger() {
    var history = premium();
    history.apply(Fixtures.AGENT, Commands.replyAndWait(), after("PT35H"));
    history.apply(SYSTEM, Commands.wake(), after("PT50H"));
    history.apply(Fixtures.CUSTOMER, Commands.write(), after("PT60H"));
    history.apply(SYSTEM, Commands.wake(), after("PT61H10S"));

    assertThat(said(history).getLast()).isEqualTo(after("PT61H"));
    assertThat(history.last().atRisk(after("PT62H"))).containsExactly(PromiseKind.RESOLUTION);
  }

  @Test
  @Tag("SL-8")
  void other_terms_count_anew() {
    var history = premium();
    history.apply(SYSTEM, Commands.wake(), after("PT23M"));
    history.apply(SYSTEM, Commands.plan(Plan.REGULAR), after("PT24M"));
    assertThat(history.last().atRisk(after("PT25M"))).isEmpty();

    history.apply(SYSTEM, Commands.wake(), after("PT3H10S"));

    assertThat(said(history)).containsExactly(after("PT22M30S"), after("PT3H"));
  }

  @Test
  @Tag("SL-8")
  void terms_that_put_it_in_danger_at_once_are_said_at_once() {
    var history =
        RandomHistory.started(
            RandomGenerator.of("L64X128MixRandom"), Fixtures.aTicket().plan(Plan.BASIC));
    history.apply(SYSTEM, Commands.plan(Plan.REGULAR), after("PT3H30M"));
    history.apply(SYSTEM, Commands.wake(), after("PT3H31M"));

    assertThat(said(history)).containsExactly(after("PT3H30M"));
  }

  @Test
  @Tag("ES-2")
  void whoever_has_the_case_hears_of_it_and_else_its_team() {
    var history =
        RandomHistory.started(
            RandomGenerator.of("L64X128MixRandom"),
            Fixtures.aTicket().premium().under(TestPolicies.staffed(1)));
    history.apply(SYSTEM, Commands.wake(), after("PT23M"));
    var event = history.events().getLast().event();
    var staff = TestPolicies.staffed(1).organisation();

    assertThat(Effects.of(history.entries().getLast()))
        .anyMatch(effect -> effect instanceof Effect.SendNotice);
    assertThat(Notices.of(event, history.last(), staff, Channel.MAIL))
        .extracting(Notices.Recipient::audience)
        .containsExactly(Audience.INVOLVED_TEAMS);
    history.apply(Fixtures.AGENT, Commands.assignee("ana"), after("PT24M"));
    assertThat(Notices.of(event, history.last(), staff, Channel.MAIL))
        .extracting(Notices.Recipient::audience)
        .containsExactly(Audience.ASSIGNEE);
    assertThat(Notices.of(event, history.last(), staff, Channel.PAGE)).isEmpty();
  }
}
