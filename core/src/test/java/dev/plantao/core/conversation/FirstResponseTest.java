package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.causedBy;
import static dev.plantao.core.Commands.close;
import static dev.plantao.core.Commands.holding;
import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.wake;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.customer;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.ClosedByCustomer;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.Reopened;
import dev.plantao.core.conversation.ConversationEvent.Resolved;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.sla.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstResponseTest {

  @ParameterizedTest
  @CsvSource({"BASIC,PT24H", "REGULAR,PT4H", "PREMIUM,PT30M"})
  @Tag("SL-1")
  void a_first_response_is_due_by_plan_from_the_opening(Plan plan, String target) {
    assertThat(aTicket().plan(plan).state().firstResponse().due()).contains(after(target));
    assertThat(aChat().plan(plan).state().firstResponse().due()).contains(after(target));
  }

  @ParameterizedTest
  @EnumSource(Plan.class)
  @Tag("SL-2")
  void form_and_mail_are_answered_within_24_h_whatever_the_plan(Plan plan) {
    for (var origin : List.of(Origin.CONTACT_FORM, Origin.EMAIL)) {
      var opened = aTicket().plan(plan).origin(origin).state();

      assertThat(opened.firstResponse().due()).contains(after("PT24H"));
    }
    assertThat(aTicket().byMailFrom(newAddress()).state().firstResponse().due())
        .contains(after("PT24H"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT29M59S", "PT29M59.999S"})
  @Tag("SL-4")
  void an_answer_before_the_due_instant_is_in_time(String at) {
    var answered =
        given(aTicket().premium())
            .when(at, AGENT, reply())
            .then(agent(at, new AgentReplied(WORDS, false)))
            .state()
            .firstResponse();

    assertThat(answered.violated()).isFalse();
    assertThat(answered.fulfilledAt()).isEqualTo(after(at));
    assertThat(answered.due()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT30M", "PT30M0.001S", "PT30M1S", "PT7H"})
  @Tag("SL-4")
  @Tag("ES-1")
  @Tag("law-2")
  void an_answer_at_the_due_instant_or_later_first_records_the_violation_at_that_instant(
      String at) {
    given(aTicket().premium())
        .when(at, AGENT, reply())
        .then(
            desk("PT30M", new Violated(PromiseKind.FIRST_RESPONSE, after("PT30M"))),
            desk("PT30M", new EscalatedForViolation(PromiseKind.FIRST_RESPONSE)),
            agent(at, new AgentReplied(WORDS, false)));
  }

  @Test
  @Tag("SL-3")
  void holding_replies_notes_triage_and_the_customers_own_words_never_count() {
    var notCounting = new ArrayList<ConversationCommand>();
    notCounting.add(holding());
    notCounting.add(note());
    notCounting.add(causedBy("meta"));
    var scenario = given(aTicket().premium());
    for (var command : notCounting) {
      scenario = scenario.when("PT10M", AGENT, command).done();
    }
    scenario = scenario.when("PT11M", CUSTOMER, write()).done();

    assertThat(scenario.state().firstResponse().fulfilledAt()).isNull();
    assertThat(scenario.state().firstResponse().due()).contains(after("PT30M"));
  }

  @Test
  @Tag("SL-3")
  void what_the_desk_itself_does_never_counts() {
    var overdue = given(aTicket().premium()).when("PT31M", Actor.SYSTEM, wake()).done().state();

    assertThat(overdue.firstResponse().fulfilledAt()).isNull();
    assertThat(overdue.firstResponse().violatedAt()).isEqualTo(after("PT30M"));
  }

  @Test
  @Tag("SL-3")
  void a_holding_reply_cannot_start_the_wait_for_the_customer() {
    given(aTicket())
        .when("PT1M", AGENT, new ConversationCommand.Reply(WORDS, true, true))
        .thenRefused(new Refusal.HoldingCannotWait());
  }

  @Test
  @Tag("SL-3")
  void the_summary_of_a_resolution_counts() {
    var resolved =
        given(aTicket().premium())
            .when("PT29M", AGENT, resolve())
            .then(agent("PT29M", new Resolved(WORDS, false)))
            .state();

    assertThat(resolved.firstResponse().fulfilledAt()).isEqualTo(after("PT29M"));
    assertThat(resolved.firstResponse().violated()).isFalse();
  }

  @Test
  @Tag("SL-3")
  void only_the_first_answer_is_the_first_response() {
    var answered =
        given(aTicket(), agent("PT1H", new AgentReplied(WORDS, false)))
            .when("PT2H", AGENT, reply())
            .done()
            .when("PT3H", AGENT, resolve())
            .done();

    assertThat(answered.state().firstResponse().fulfilledAt()).isEqualTo(after("PT1H"));
  }

  @Test
  @Tag("SL-3")
  @Tag("ES-1")
  void a_case_that_the_customer_closes_before_its_due_instant_is_exempt_and_not_met() {
    var closed =
        given(aTicket().premium())
            .when("PT29M", CUSTOMER, close())
            .then(customer("PT29M", new ClosedByCustomer(null)));

    closed.when("PT72H", Actor.SYSTEM, wake()).thenNothing();
    assertThat(closed.state().firstResponse().violated()).isFalse();
    assertThat(closed.state().firstResponse().fulfilledAt()).isNull();
  }

  @Test
  @Tag("SL-3")
  @Tag("SL-4")
  void a_case_that_the_customer_closes_at_its_due_instant_is_violated() {
    given(aTicket().premium())
        .when("PT30M", CUSTOMER, close())
        .then(
            desk("PT30M", new Violated(PromiseKind.FIRST_RESPONSE, after("PT30M"))),
            desk("PT30M", new EscalatedForViolation(PromiseKind.FIRST_RESPONSE)),
            customer("PT30M", new ClosedByCustomer(null)));
  }

  @Test
  @Tag("SL-3")
  void the_clock_of_an_unanswered_case_runs_on_after_it_is_reopened() {
    var reopened =
        given(
            aTicket().premium(),
            customer("PT20M", new ClosedByCustomer(null)),
            customer("PT5H", new Reopened(null)));

    assertThat(reopened.state().firstResponse().due()).contains(after("PT5H10M"));
  }

  @Test
  @Tag("SL-6")
  void a_problem_of_meta_still_gets_its_first_response() {
    var meta = given(aTicket().premium()).when("PT1M", AGENT, causedBy("meta")).done();

    assertThat(meta.state().firstResponse().due()).contains(after("PT30M"));
    assertThat(ConversationEvolution.holds(meta.state(), PromiseKind.FIRST_RESPONSE)).isTrue();
  }
}
