package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.expect;
import static dev.plantao.core.Commands.holding;
import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.severity;
import static dev.plantao.core.Commands.wake;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.AssigneeChanged;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.UpdateOverdue;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Rung.Audience;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Updates;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.DeadlineKind;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Regular updates: an hour of silence at severity 1, four at 2, a day at 3; the lead half an hour
/// after the assignee.
@Tag("PR-3")
class UpdatesTest {
  private static final Recorded TO_ANA =
      agent("PT1M", new AssigneeChanged(null, new AgentId("ana")));
  private static final Recorded ANSWERED = agent("PT2M", new AgentReplied(WORDS, false));

  /// Answered after two minutes, and Ana's.
  private static Scenario anas(CaseBuilder one) {
    return given(one, TO_ANA, ANSWERED);
  }

  private static Recorded reminded(String at, Audience who, String since, String due) {
    return desk(at, new UpdateOverdue(who, after(since), after(due)));
  }

  private static Optional<Instant> due(Conversation state) {
    return Deadlines.of(state).stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.UPDATE)
        .map(Deadline::due)
        .findFirst();
  }

  @Test
  void the_assignee_is_reminded_after_a_day_of_silence_and_the_lead_half_an_hour_later() {
    var silent = anas(aTicket());
    assertThat(due(silent.state())).contains(after("PT24H2M"));

    silent.when("PT24H2M4.999S", Actor.SYSTEM, wake()).thenNothing();
    var told =
        silent
            .when("PT24H2M5S", Actor.SYSTEM, wake())
            .then(reminded("PT24H2M", Audience.ASSIGNEE, "PT2M", "PT24H2M"));
    assertThat(due(told.state())).contains(after("PT24H32M"));

    var both =
        told.when("PT25H", Actor.SYSTEM, wake())
            .then(reminded("PT24H32M", Audience.LEAD, "PT2M", "PT24H32M"));
    assertThat(due(both.state())).as("nobody is left to be told").isEmpty();
    both.when("PT36H", Actor.SYSTEM, wake()).thenNothing();
  }

  @Test
  void a_timer_that_comes_late_reminds_both_each_at_its_instant() {
    anas(aTicket())
        .when("PT26H", Actor.SYSTEM, wake())
        .then(
            reminded("PT24H2M", Audience.ASSIGNEE, "PT2M", "PT24H2M"),
            reminded("PT24H32M", Audience.LEAD, "PT2M", "PT24H32M"));
  }

  @Test
  void the_lead_is_reminded_at_once_where_nobody_is_assigned() {
    var told =
        given(aTicket(), ANSWERED)
            .when("PT25H", Actor.SYSTEM, wake())
            .then(reminded("PT24H2M", Audience.LEAD, "PT2M", "PT24H2M"));

    assertThat(due(told.state())).isEmpty();
  }

  @Test
  void the_interval_is_that_of_the_severity() {
    assertThat(due(aTicket().emergency().state())).contains(after("PT1H"));
    assertThat(due(aTicket().state())).contains(after("PT24H"));
    var major = given(aTicket()).when("PT5M", AGENT, severity(Severity.MAJOR)).done();
    assertThat(due(major.state())).contains(after("PT4H"));
  }

  @Test
  void a_graver_severity_makes_nobody_late_before_it_was_known() {
    var raised = anas(aTicket()).when("PT5H", AGENT, severity(Severity.CRITICAL)).done();

    assertThat(due(raised.state())).contains(after("PT6H"));
  }

  @Test
  void a_public_update_begins_a_new_silence_and_a_note_does_not() {
    var told = anas(aTicket()).when("PT24H10M", Actor.SYSTEM, wake()).done();

    assertThat(due(told.when("PT24H20M", AGENT, note()).done().state()))
        .contains(after("PT24H32M"));
    for (var heard : new ConversationCommand[] {reply(), holding(), expect(after("P3D"))}) {
      assertThat(due(told.when("PT24H20M", AGENT, heard).done().state()))
          .as(heard.toString())
          .contains(after("PT48H20M"));
    }
    assertThat(due(told.when("PT24H20M", CUSTOMER, write()).done().state()))
        .as("the customer asks again")
        .contains(after("PT24H32M"));
  }

  @Test
  void nobody_is_reminded_while_the_desk_waits_for_the_customer_or_once_it_is_closed() {
    var waiting = anas(aTicket()).when("PT1H", AGENT, replyAndWait()).done();
    assertThat(due(waiting.state())).isEmpty();
    assertThat(due(anas(aTicket()).when("PT1H", AGENT, resolve()).done().state())).isEmpty();

    var answered = waiting.when("PT20H", CUSTOMER, write()).done();
    assertThat(due(answered.state()))
        .as("a day from when it is support's turn")
        .contains(after("PT44H"));
  }

  @Test
  void a_late_answer_comes_before_the_reminder_that_no_timer_gave() {
    anas(aTicket())
        .when("PT30H", AGENT, reply())
        .then(agent("PT30H", new AgentReplied(WORDS, false)));
  }

  @Test
  @Tag("law-2")
  void reminders_and_violations_stand_in_the_order_in_which_they_fell_due() {
    given(aTicket().regular(), TO_ANA)
        .when("PT60H", Actor.SYSTEM, wake())
        .then(
            desk("PT4H", new Violated(PromiseKind.FIRST_RESPONSE, after("PT4H"))),
            desk("PT4H", new EscalatedForViolation(PromiseKind.FIRST_RESPONSE)),
            reminded("PT24H", Audience.ASSIGNEE, "PT0S", "PT24H"),
            reminded("PT24H30M", Audience.LEAD, "PT0S", "PT24H30M"),
            desk("PT48H", new Violated(PromiseKind.RESOLUTION, after("PT48H"))),
            desk("PT48H", new EscalatedForViolation(PromiseKind.RESOLUTION)));
  }

  @Test
  @Tag("SL-8")
  void a_running_conversation_keeps_its_interval() {
    var other = new Updates(Map.of(Severity.MINOR, Duration.ofHours(2)), Duration.ofMinutes(10));
    var later = anas(aTicket()).nowUnder(TestPolicies.updates(1, other));

    assertThat(due(later.when("PT3H", AGENT, reply()).done().state())).contains(after("PT27H"));
    assertThat(due(aTicket().under(TestPolicies.updates(1, other)).state()))
        .contains(after("PT2H"));
  }

  @Test
  void where_the_policy_names_no_interval_nobody_is_reminded() {
    assertThat(due(aTicket().under(TestPolicies.withoutUpdates()).state())).isEmpty();
  }
}
