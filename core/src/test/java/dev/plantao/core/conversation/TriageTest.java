package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.assignee;
import static dev.plantao.core.Commands.escalate;
import static dev.plantao.core.Commands.expect;
import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.severity;
import static dev.plantao.core.Commands.team;
import static dev.plantao.core.Commands.wake;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.AssigneeChanged;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.EscalatedToTeam;
import dev.plantao.core.conversation.ConversationEvent.ExpectedResolutionChanged;
import dev.plantao.core.conversation.ConversationEvent.LanguageChanged;
import dev.plantao.core.conversation.ConversationEvent.NoteAdded;
import dev.plantao.core.conversation.ConversationEvent.SeverityChanged;
import dev.plantao.core.conversation.ConversationEvent.TeamChanged;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.sla.PromiseKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What support decides about a case, and whom the desk calls.
class TriageTest {

  @Test
  @Tag("CH-6")
  @Tag("SV-1")
  void an_emergency_opens_at_severity_1_and_says_so() {
    var emergency = aTicket().emergency().state();

    assertThat(emergency.handling().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(emergency.handling().severity().level()).isEqualTo(1);
    assertThat(emergency.intake().emergency()).isTrue();
    assertThat(aTicket().state().handling().severity()).isEqualTo(Severity.MINOR);
  }

  @Test
  @Tag("CH-6")
  void an_emergency_that_is_lowered_stays_on_record() {
    var lowered =
        given(aTicket().emergency())
            .when("PT5M", AGENT, severity(Severity.MINOR))
            .then(agent("PT5M", new SeverityChanged(Severity.CRITICAL, Severity.MINOR)));

    assertThat(lowered.state().intake().emergency()).isTrue();
    assertThat(lowered.state().handling().severity()).isEqualTo(Severity.MINOR);
  }

  @Test
  @Tag("SV-2")
  @Tag("CH-7")
  void triage_puts_on_record_what_changes_and_nothing_else() {
    var billing = new TeamName("billing");
    var ana = new AgentId("ana");
    var triage = new ConversationCommand.Triage(Severity.MAJOR, billing, ana, null, Language.DE);
    var triaged =
        given(aTicket())
            .when("PT1M", AGENT, triage)
            .then(
                agent("PT1M", new SeverityChanged(Severity.MINOR, Severity.MAJOR)),
                agent("PT1M", new TeamChanged(null, billing)),
                agent("PT1M", new AssigneeChanged(null, ana)),
                agent("PT1M", new LanguageChanged(Language.EN, Language.DE)));

    triaged.when("PT2M", AGENT, triage).thenNothing();
  }

  @Test
  @Tag("SV-4")
  void an_agent_escalates_to_the_right_team_with_a_reason() {
    var escalated =
        given(aTicket())
            .when("PT1M", AGENT, escalate("network"))
            .then(
                agent("PT1M", new EscalatedToTeam(new TeamName("network"), Text.of("needs them"))));

    assertThat(escalated.state().handling().team()).isEqualTo(new TeamName("network"));
    assertThat(escalated.state().handling().escalation())
        .isEqualTo(
            new Escalation.ToTeam(new TeamName("network"), Text.of("needs them"), after("PT1M")));
    assertThat(escalated.state().firstResponse().due()).contains(after("PT4H"));
  }

  @Test
  @Tag("PR-4")
  void an_expected_resolution_and_each_change_of_it_is_on_record() {
    given(aTicket())
        .when("PT1H", AGENT, expect(after("PT9H")))
        .then(
            agent(
                "PT1H",
                new ExpectedResolutionChanged(null, after("PT9H"), Text.of("a part is missing"))))
        .when("PT2H", AGENT, expect(after("PT12H")))
        .then(
            agent(
                "PT2H",
                new ExpectedResolutionChanged(
                    after("PT9H"), after("PT12H"), Text.of("a part is missing"))));
  }

  @Test
  @Tag("PR-4")
  void nobody_expects_a_resolution_in_the_past() {
    given(aTicket())
        .when("PT1H", AGENT, expect(after("PT1H")))
        .thenRefused(new Refusal.ExpectedInPast(after("PT1H")));
  }

  @Test
  @Tag("ES-1")
  void each_violated_promise_is_escalated_once() {
    var answered = new AgentReplied(WORDS, true);
    given(aTicket().premium().under(TestPolicies.withoutUpdates()), agent("PT1M", answered))
        .when("PT30M5S", Actor.SYSTEM, wake())
        .then(
            desk("PT30M", new Violated(PromiseKind.FIRST_RESPONSE, after("PT30M"))),
            desk("PT30M", new EscalatedForViolation(PromiseKind.FIRST_RESPONSE)))
        .when("PT48H5S", Actor.SYSTEM, wake())
        .then(
            desk("PT48H", new Violated(PromiseKind.RESOLUTION, after("PT48H"))),
            desk("PT48H", new EscalatedForViolation(PromiseKind.RESOLUTION)))
        .when("PT480H", Actor.SYSTEM, wake())
        .thenNothing();
  }

  @Test
  @Tag("ES-1")
  void both_at_once_when_nobody_looked_for_days() {
    given(aTicket().premium())
        .when("PT72H", AGENT, note())
        .then(
            desk("PT30M", new Violated(PromiseKind.FIRST_RESPONSE, after("PT30M"))),
            desk("PT30M", new EscalatedForViolation(PromiseKind.FIRST_RESPONSE)),
            desk("PT48H", new Violated(PromiseKind.RESOLUTION, after("PT48H"))),
            desk("PT48H", new EscalatedForViolation(PromiseKind.RESOLUTION)),
            agent("PT72H", new NoteAdded(WORDS)));
  }

  @Test
  @Tag("ES-1")
  void a_timer_speaks_5_s_after_the_due_instant() {
    given(aTicket().premium())
        .when("PT23M", Actor.SYSTEM, wake())
        .then(
            desk(
                "PT22M30S",
                new ConversationEvent.PutAtRisk(PromiseKind.FIRST_RESPONSE, 75, after("PT30M"))))
        .when("PT30M4.999S", Actor.SYSTEM, wake())
        .thenNothing();
  }

  @Test
  @Tag("ES-2")
  @Tag("SL-7")
  void a_late_first_response_goes_to_the_lead_and_a_late_resolution_to_all_teams() {
    var first = given(aTicket().premium()).when("PT1H", Actor.SYSTEM, wake()).done();
    var both = first.when("PT49H", Actor.SYSTEM, wake()).done();

    assertThat(first.state().handling().escalation())
        .isEqualTo(new Escalation.ForViolation(PromiseKind.FIRST_RESPONSE, after("PT30M")));
    assertThat(both.state().handling().escalation())
        .isEqualTo(new Escalation.ForViolation(PromiseKind.RESOLUTION, after("PT48H")));
    assertThat(
            List.of(
                new Escalation.ForViolation(PromiseKind.FIRST_RESPONSE, after("PT1H")).level(),
                new Escalation.ForViolation(PromiseKind.RESOLUTION, after("PT1H")).level()))
        .containsExactly(Escalation.Level.LEAD, Escalation.Level.ALL_TEAMS);
  }

  @Test
  @Tag("law-2")
  @Tag("PR-2")
  void a_command_received_before_the_newest_event_counts_as_of_that_one() {
    given(aTicket(), agent("PT2H", new NoteAdded(WORDS)))
        .when("PT1H", AGENT, note())
        .then(agent("PT2H", new NoteAdded(WORDS)));
  }

  @Test
  @Tag("law-2")
  void a_refused_or_empty_command_writes_nothing_even_when_something_is_due() {
    given(aTicket().premium())
        .when("PT1H", AGENT, expect(after("PT1M")))
        .thenRefused(new Refusal.ExpectedInPast(after("PT1H")));
    given(aTicket().premium()).when("PT1H", AGENT, severity(Severity.MINOR)).thenNothing();
  }

  @Test
  void the_kinds_of_masked_secrets_add_up_over_all_messages() {
    var secret = new Message(Text.of("…"), List.of("password"));
    var state =
        given(aTicket())
            .when("PT1M", AGENT, new ConversationCommand.AddNote(secret))
            .done()
            .when(
                "PT2M",
                AGENT,
                new ConversationCommand.Reply(
                    new Message(Text.of("…"), List.of("api-key")), false, true))
            .done()
            .state();

    assertThat(state.masked()).containsExactly("api-key", "password");
  }

  @Test
  @Tag("SV-2")
  @Tag("SV-4")
  void until_an_operator_names_teams_and_people_any_name_will_do() {
    var backend = new TeamName("backend");
    given(aTicket())
        .when("PT1M", AGENT, team(backend))
        .then(agent("PT1M", new TeamChanged(null, backend)))
        .when("PT2M", AGENT, assignee("whoever"))
        .then(agent("PT2M", new AssigneeChanged(null, new AgentId("whoever"))))
        .when("PT3M", AGENT, escalate("network"))
        .then(agent("PT3M", new EscalatedToTeam(new TeamName("network"), Text.of("needs them"))));
  }

  @Test
  @Tag("SV-2")
  @Tag("SV-4")
  void once_the_policy_names_teams_and_people_no_others_are_known() {
    var staffed = given(aTicket().under(TestPolicies.staffed(1)));
    var known = Set.of("backend", "support");

    staffed
        .when("PT1M", AGENT, team(new TeamName("bakend")))
        .thenRefused(new Refusal.UnknownTeam(new TeamName("bakend"), known));
    staffed
        .when("PT1M", AGENT, escalate("network"))
        .thenRefused(new Refusal.UnknownTeam(new TeamName("network"), known));
    staffed
        .when("PT1M", AGENT, assignee("nobody"))
        .thenRefused(new Refusal.UnknownAssignee(new AgentId("nobody")));
    for (var agent : List.of("ana", "dora", "lia")) {
      staffed
          .when("PT1M", AGENT, assignee(agent))
          .then(agent("PT1M", new AssigneeChanged(null, new AgentId(agent))));
    }
  }

  @Test
  @Tag("SV-4")
  void an_escalated_case_goes_to_the_technical_team_and_support_stays_its_contact() {
    var escalated =
        given(aTicket().under(TestPolicies.staffed(1)))
            .when("PT1M", AGENT, assignee("ana"))
            .done()
            .when("PT2M", AGENT, escalate("backend"))
            .then(
                agent("PT2M", new EscalatedToTeam(new TeamName("backend"), Text.of("needs them"))));

    var handling = escalated.state().handling();
    assertThat(handling.team()).isEqualTo(new TeamName("backend"));
    assertThat(handling.assignee()).isEqualTo(new AgentId("ana"));
    assertThat(handling.escalation())
        .isEqualTo(
            new Escalation.ToTeam(new TeamName("backend"), Text.of("needs them"), after("PT2M")));
  }
}
