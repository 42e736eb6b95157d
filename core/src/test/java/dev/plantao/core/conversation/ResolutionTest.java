package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.causedBy;
import static dev.plantao.core.Commands.ours;
import static dev.plantao.core.Commands.reopen;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.wake;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.customer;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.CauseChanged;
import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.Reopened;
import dev.plantao.core.conversation.ConversationEvent.Resolved;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.conversation.ConversationEvent.WaitEnded;
import dev.plantao.core.conversation.ConversationEvent.WaitStarted;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.sla.PromiseKind;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
  private static final Recorded ANSWERED = agent("PT10M", new AgentReplied(WORDS, false));

  @Test
  @Tag("SL-5")
  void every_problem_is_to_be_solved_48_h_after_its_opening() {
    assertThat(given(aTicket(), ANSWERED).state().resolution().due()).contains(after("PT48H"));
  }

  @Test
  @Tag("SL-4")
  @Tag("SL-5")
  void a_resolution_a_millisecond_before_the_due_instant_is_in_time() {
    var resolved =
        given(aTicket(), ANSWERED)
            .when("PT47H59M59.999S", AGENT, resolve())
            .then(agent("PT47H59M59.999S", new Resolved(WORDS, false)));

    assertThat(resolved.state().resolution().violated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "PT48H1S", "PT100H"})
  @Tag("SL-4")
  @Tag("SL-5")
  @Tag("ES-1")
  void a_resolution_at_the_due_instant_or_later_is_violated_at_that_instant(String at) {
    given(aTicket(), ANSWERED)
        .when(at, AGENT, resolve())
        .then(
            desk("PT48H", new Violated(PromiseKind.RESOLUTION, after("PT48H"))),
            desk("PT48H", new EscalatedForViolation(PromiseKind.RESOLUTION)),
            agent(at, new Resolved(WORDS, false)));
  }

  @Test
  @Tag("SL-5")
  void the_clock_stands_still_while_support_waits_for_the_customer() {
    var waiting = given(aTicket()).when("PT10H", AGENT, replyAndWait()).done();

    assertThat(waiting.state().resolution().due()).isEmpty();
    assertThat(waiting.state().resolution().remaining()).hasHours(38);
    var answered =
        waiting
            .when("PT30H", CUSTOMER, write())
            .then(customer("PT30H", new CustomerWrote(WORDS)), customer("PT30H", new WaitEnded()));
    assertThat(answered.state().resolution().due()).contains(after("PT68H"));
  }

  @Test
  @Tag("SL-5")
  void a_reply_that_goes_on_working_ends_the_wait() {
    var working =
        given(aTicket())
            .when("PT1H", AGENT, replyAndWait())
            .done()
            .when("PT3H", AGENT, reply())
            .then(agent("PT3H", new AgentReplied(WORDS, false)), agent("PT3H", new WaitEnded()));

    assertThat(working.state().resolution().due()).contains(after("PT50H"));
  }

  @Test
  @Tag("SL-5")
  void policy_can_switch_the_pause_off() {
    var policy = TestPolicies.withoutPause();
    var waiting = given(aTicket().under(policy)).when("PT10H", AGENT, replyAndWait()).done();

    assertThat(waiting.state().resolution().due()).contains(after("PT48H"));
    waiting
        .when("PT34H5S", Actor.SYSTEM, wake())
        .then(desk("PT34H", new ConversationEvent.CustomerReminded(after("PT58H"))))
        .when("PT48H5S", Actor.SYSTEM, wake())
        .then(
            desk("PT48H", new Violated(PromiseKind.RESOLUTION, after("PT48H"))),
            desk("PT48H", new EscalatedForViolation(PromiseKind.RESOLUTION)));
  }

  @Test
  @Tag("SL-5")
  void the_clock_never_runs_while_closed_and_runs_on_after_a_reopening() {
    var closed = given(aTicket(), ANSWERED, agent("PT40H", new Resolved(WORDS, false)));

    closed.when("PT150H", Actor.SYSTEM, wake()).thenNothing();
    var reopened =
        closed.when("PT100H", CUSTOMER, reopen()).then(customer("PT100H", new Reopened(null)));
    assertThat(reopened.state().resolution().fulfilledAt()).isNull();
    assertThat(reopened.state().resolution().due()).contains(after("PT108H"));
  }

  @Test
  @Tag("ES-1")
  @Tag("SL-5")
  void a_broken_promise_is_not_broken_again_after_a_reopening() {
    given(aTicket().under(TestPolicies.withoutUpdates()), ANSWERED)
        .when("PT50H", AGENT, resolve())
        .done()
        .when("PT60H", AGENT, reopen())
        .done()
        .when("PT500H", Actor.SYSTEM, wake())
        .thenNothing();
  }

  @Test
  @Tag("SL-6")
  void a_problem_caused_by_meta_carries_no_resolution_promise() {
    var meta =
        given(aTicket().under(TestPolicies.withoutUpdates()), ANSWERED)
            .when("PT1H", AGENT, causedBy("meta"))
            .then(agent("PT1H", new CauseChanged(null, new Provider("meta"))));

    assertThat(ConversationEvolution.holds(meta.state(), PromiseKind.RESOLUTION)).isFalse();
    assertThat(meta.state().resolution().due()).isEmpty();
    meta.when("PT500H", Actor.SYSTEM, wake()).thenNothing();
  }

  @Test
  @Tag("SL-6")
  void unset_the_cause_lets_the_clock_run_on_from_where_it_stood() {
    var ours =
        given(aTicket(), ANSWERED, agent("PT1H", new CauseChanged(null, new Provider("meta"))))
            .when("PT100H", AGENT, ours())
            .then(agent("PT100H", new CauseChanged(new Provider("meta"), null)));

    assertThat(ours.state().resolution().due()).contains(after("PT147H"));
    assertThat(ConversationEvolution.holds(ours.state(), PromiseKind.RESOLUTION)).isTrue();
  }

  @Test
  @Tag("SL-6")
  @Tag("SL-4")
  void a_cause_that_is_set_too_late_takes_no_violation_back() {
    var late =
        given(aTicket(), ANSWERED)
            .when("PT48H", AGENT, causedBy("meta"))
            .then(
                desk("PT48H", new Violated(PromiseKind.RESOLUTION, after("PT48H"))),
                desk("PT48H", new EscalatedForViolation(PromiseKind.RESOLUTION)),
                agent("PT48H", new CauseChanged(null, new Provider("meta"))));

    assertThat(ConversationEvolution.holds(late.state(), PromiseKind.RESOLUTION)).isTrue();
  }

  @Test
  @Tag("SL-6")
  void only_providers_that_the_policy_names_are_causes() {
    given(aTicket())
        .when("PT1M", AGENT, causedBy("elsewhere"))
        .thenRefused(new Refusal.UnknownProvider("elsewhere", Set.of("meta")));
  }

  @Test
  @Tag("SL-6")
  void a_cause_that_is_known_already_is_not_recorded_twice() {
    given(aTicket(), agent("PT1M", new CauseChanged(null, new Provider("meta"))))
        .when("PT2M", AGENT, causedBy("meta"))
        .thenNothing();
  }

  @Test
  @Tag("SL-5")
  void a_wait_that_is_renewed_leaves_the_clock_where_it_stood() {
    var renewed =
        given(
            aTicket(),
            agent("PT1H", new AgentReplied(WORDS, false)),
            agent("PT1H", new WaitStarted(after("PT49H"), false)),
            agent("PT9H", new AgentReplied(WORDS, false)),
            agent("PT9H", new WaitStarted(after("PT57H"), true)));

    assertThat(renewed.state().resolution().remaining()).hasHours(47);
  }
}
