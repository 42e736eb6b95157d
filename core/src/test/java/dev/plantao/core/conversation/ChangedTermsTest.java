package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.close;
import static dev.plantao.core.Commands.plan;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.severity;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.SeverityChanged;
import dev.plantao.core.conversation.ConversationEvent.TermsChanged;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Terms;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SL-8")
class ChangedTermsTest {
  private static final Severity USUAL = Severity.MINOR;

  private static Terms terms(Plan plan) {
    return Policy.DEFAULT.termsFor(Origin.PORTAL, plan, USUAL);
  }

  @Test
  void another_plan_brings_its_targets_and_is_on_record() {
    var changed =
        given(aTicket().basic())
            .when("PT10M", Actor.SYSTEM, plan(Plan.PREMIUM))
            .then(desk("PT10M", new TermsChanged(terms(Plan.BASIC), terms(Plan.PREMIUM))));

    assertThat(changed.state().firstResponse().due()).contains(after("PT30M"));
    assertThat(changed.state().resolution().due()).contains(after("PT48H"));
    assertThat(changed.state().terms()).isEqualTo(terms(Plan.PREMIUM));
  }

  @Test
  void nobody_breaks_a_promise_before_it_is_made() {
    var changed = given(aTicket().basic()).when("PT10H", Actor.SYSTEM, plan(Plan.PREMIUM)).done();

    assertThat(changed.state().firstResponse().due()).contains(after("PT10H30M"));
  }

  @Test
  void a_new_promise_is_never_due_later_than_the_old_one_when_it_is_shorter() {
    var changed =
        given(aTicket().basic()).when("PT23H50M", Actor.SYSTEM, plan(Plan.PREMIUM)).done();

    assertThat(changed.state().firstResponse().due()).contains(after("PT24H"));
  }

  @Test
  @Tag("SL-1")
  void a_plan_that_is_changed_there_and_back_wins_no_time() {
    var back =
        given(aTicket().basic())
            .when("PT10H", Actor.SYSTEM, plan(Plan.PREMIUM))
            .done()
            .when("PT10H10M", Actor.SYSTEM, plan(Plan.BASIC))
            .done();

    assertThat(back.state().firstResponse().due()).contains(after("PT24H"));
  }

  @Test
  @Tag("ES-1")
  void what_is_due_already_keeps_its_own_terms() {
    var changed =
        given(aTicket().premium())
            .when("PT30M", Actor.SYSTEM, plan(Plan.BASIC))
            .then(
                desk("PT30M", new Violated(PromiseKind.FIRST_RESPONSE, after("PT30M"))),
                desk("PT30M", new EscalatedForViolation(PromiseKind.FIRST_RESPONSE)),
                desk("PT30M", new TermsChanged(terms(Plan.PREMIUM), terms(Plan.BASIC))));

    assertThat(changed.state().firstResponse().violatedAt()).isEqualTo(after("PT30M"));
    assertThat(changed.state().firstResponse().due()).isEmpty();
  }

  @Test
  void what_was_answered_stays_answered() {
    var answered = given(aTicket().premium(), agent("PT10M", new AgentReplied(WORDS, false)));
    var before = answered.state().firstResponse();
    var changed = answered.when("PT20M", Actor.SYSTEM, plan(Plan.BASIC)).done();

    assertThat(changed.state().firstResponse()).isEqualTo(before);
  }

  @Test
  void the_plan_that_it_has_already_changes_nothing_even_under_a_new_policy() {
    var policy = TestPolicies.firstResponse(7, Plan.REGULAR, Duration.ofHours(1));

    given(aTicket().regular()).when("PT1M", Actor.SYSTEM, plan(Plan.REGULAR)).thenNothing();
    given(aTicket().regular())
        .nowUnder(policy)
        .when("PT1M", Actor.SYSTEM, plan(Plan.REGULAR))
        .thenNothing();
  }

  @Test
  void a_new_policy_leaves_the_terms_of_a_running_conversation_as_they_were() {
    var policy = TestPolicies.firstResponse(7, Plan.REGULAR, Duration.ofHours(1));
    var running =
        given(aTicket().regular())
            .nowUnder(policy)
            .when("PT1M", AGENT, severity(Severity.MAJOR))
            .then(agent("PT1M", new SeverityChanged(USUAL, Severity.MAJOR)));

    assertThat(running.state().terms().policyVersion()).isZero();
    assertThat(running.state().firstResponse().due()).contains(after("PT4H"));
    assertThat(aTicket().regular().under(policy).state().terms().policyVersion()).isEqualTo(7);
    assertThat(aTicket().regular().under(policy).state().firstResponse().due())
        .contains(after("PT1H"));
  }

  @Test
  void form_and_mail_keep_their_24_h_whatever_the_plan_becomes() {
    var changed =
        given(aTicket().basic().origin(Origin.EMAIL))
            .when("PT1H", Actor.SYSTEM, plan(Plan.PREMIUM))
            .done();

    assertThat(changed.state().firstResponse().due()).contains(after("PT24H"));
  }

  @Test
  void a_closed_conversation_keeps_its_terms() {
    given(aTicket().basic())
        .when("PT1H", CUSTOMER, close())
        .done()
        .when("PT2H", Actor.SYSTEM, plan(Plan.PREMIUM))
        .thenNothing();
  }

  @Test
  void a_clock_that_stands_still_goes_on_standing() {
    var changed =
        given(aTicket().basic())
            .when("PT10H", AGENT, replyAndWait())
            .done()
            .when("PT20H", Actor.SYSTEM, plan(Plan.PREMIUM))
            .done();

    assertThat(changed.state().resolution().running()).isFalse();
    assertThat(changed.state().resolution().remaining()).hasHours(38);
  }

  @Test
  @Tag("CH-6")
  void a_severity_with_a_promise_of_its_own_brings_it_where_it_is_tighter() {
    var tight = new Targets(Duration.ofMinutes(15), Duration.ofHours(72));
    var policy = TestPolicies.tighterFor(Severity.CRITICAL, tight);
    var both = new Targets(Duration.ofMinutes(15), Duration.ofHours(48));
    var raised =
        given(aTicket().regular().under(policy))
            .when("PT5M", AGENT, severity(Severity.CRITICAL))
            .done();

    assertThat(aTicket().emergency().under(policy).state().terms().targets()).isEqualTo(both);
    assertThat(raised.state().terms().targets()).isEqualTo(both);
    assertThat(raised.state().firstResponse().due()).contains(after("PT15M"));
    var lowered = raised.when("PT6M", AGENT, severity(Severity.MAJOR)).done();
    assertThat(lowered.state().firstResponse().due()).contains(after("PT4H"));
  }
}
