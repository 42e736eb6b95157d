package dev.plantao.core.conversation;

import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Warnings, reminders, and calls for the on-call.
class LadderTest {
  private static final Actor SYSTEM = Actor.SYSTEM;

  private final RandomHistory history =
      RandomHistory.started(
          RandomGenerator.of("L64X128MixRandom"),
          Fixtures.aTicket().premium().under(TestPolicies.withLadder()));

  private static RandomHistory emergency() {
    return RandomHistory.started(
        RandomGenerator.of("L64X128MixRandom"),
        Fixtures.aTicket().premium().emergency().under(TestPolicies.withLadder()));
  }

  private static Paging paging(RandomHistory of) {
    return Objects.requireNonNull(of.last().paging());
  }

  private static List<String> types(RandomHistory of) {
    return of.events().stream().map(e -> e.event().getClass().getSimpleName()).toList();
  }

  private static List<Instant> instants(RandomHistory of, Class<?> type) {
    return of.events().stream().filter(e -> type.isInstance(e.event())).map(Recorded::at).toList();
  }

  private static List<String> called(RandomHistory of) {
    return of.events().stream()
        .map(Recorded::event)
        .filter(ConversationEvent.Paged.class::isInstance)
        .map(ConversationEvent.Paged.class::cast)
        .map(paged -> paged.to() == null ? "nobody" : paged.to().value())
        .toList();
  }

  @Test
  @Tag("ES-1")
  void people_are_warned_before_told_at_and_reminded_after_the_due_instant() {
    for (var at : List.of("PT15M10S", "PT24M10S", "PT30M10S", "PT45M10S", "PT60M10S")) {
      history.apply(SYSTEM, Commands.wake(), after(at));
    }

    assertThat(types(history))
        .containsExactly(
            "Opened",
            "LadderReached",
            "PutAtRisk",
            "LadderReached",
            "Violated",
            "EscalatedForViolation",
            "LadderReached",
            "LadderReached");
    assertThat(instants(history, ConversationEvent.LadderReached.class))
        .containsExactly(after("PT15M"), after("PT24M"), after("PT45M"), after("PT1H"));
  }

  @Test
  @Tag("ES-1")
  void of_several_steps_found_late_the_highest_counts_and_no_warning_comes_with_its_violation() {
    history.apply(SYSTEM, Commands.wake(), after("PT2H"));

    assertThat(types(history))
        .containsExactly("Opened", "Violated", "EscalatedForViolation", "LadderReached");
    assertThat(history.events().getLast().event())
        .isEqualTo(
            new ConversationEvent.LadderReached(
                dev.plantao.core.sla.PromiseKind.FIRST_RESPONSE, 200));
  }

  @Test
  @Tag("ES-1")
  void an_answer_ends_the_ladder() {
    history.apply(Fixtures.AGENT, Commands.reply(), after("PT14M"));
    history.apply(SYSTEM, Commands.wake(), after("PT2H"));

    assertThat(types(history)).containsExactly("Opened", "AgentReplied");
  }

  @Test
  @Tag("CH-6")
  void an_emergency_calls_with_its_opening_and_goes_through_the_list_without_end() {
    var emergency = emergency();
    for (int minutes = 5; minutes <= 25; minutes += 5) {
      emergency.apply(SYSTEM, Commands.wake(), after("PT" + minutes + "M6S"));
    }

    assertThat(emergency.entries().getFirst().events()).hasSize(2);
    assertThat(called(emergency)).containsExactly("ana", "ana", "ben", "ben", "ana", "ana");
  }

  @Test
  @Tag("CH-6")
  void a_call_that_nobody_takes_for_weeks_goes_on_and_fills_no_log() {
    var emergency = emergency();
    for (int hours = 1; hours <= 30 * 24; hours++) {
      while (!paging(emergency).nextAt().isAfter(after("PT" + hours + "H"))) {
        emergency.apply(SYSTEM, Commands.wake(), paging(emergency).nextAt().plusSeconds(6));
      }
    }

    assertThat(called(emergency)).hasSizeBetween(120, 170).contains("ana", "ben");
    var lastWeek = after("PT" + 23 * 24 + "H");
    assertThat(instants(emergency, ConversationEvent.Paged.class))
        .filteredOn(at -> at.isAfter(lastWeek))
        .hasSizeBetween(27, 29);
  }

  @Test
  @Tag("CH-6")
  void a_call_found_hours_late_is_made_once_and_leaves_people_their_time() {
    var emergency = emergency();
    emergency.apply(SYSTEM, Commands.wake(), after("PT29M"));

    assertThat(called(emergency)).hasSize(2);
    assertThat(paging(emergency).nextAt()).isAfter(after("PT33M"));
  }

  @Test
  @Tag("CH-6")
  void acknowledged_it_stops_and_is_taken_once() {
    var emergency = emergency();
    var page = paging(emergency).id();
    emergency.apply(Fixtures.AGENT, new ConversationCommand.AcknowledgePage(page), after("PT1M"));
    emergency.apply(Fixtures.AGENT, new ConversationCommand.AcknowledgePage(page), after("PT2M"));
    emergency.apply(SYSTEM, Commands.wake(), after("PT14M"));

    assertThat(types(emergency)).containsExactly("Opened", "Paged", "PageAcknowledged");
    assertThat(paging(emergency).acknowledgedBy()).isEqualTo(new AgentId("agent-ana"));
    assertThat(Deadlines.of(emergency.last())).noneMatch(d -> d.kind().label().equals("page"));
  }

  @Test
  @Tag("CH-6")
  void lowered_by_an_agent_it_stops_and_stays_on_record() {
    var emergency = emergency();
    emergency.apply(Fixtures.AGENT, Commands.severity(Severity.MINOR), after("PT1M"));
    emergency.apply(SYSTEM, Commands.wake(), after("PT14M"));

    assertThat(types(emergency)).containsExactly("Opened", "Paged", "SeverityChanged");
    assertThat(paging(emergency).state()).isEqualTo(Paging.State.ENDED);
  }

  @Test
  @Tag("ES-2")
  @Tag("SL-7")
  void every_team_that_had_the_case_stays_involved() {
    history.apply(Fixtures.AGENT, Commands.escalate("network"), after("PT1M"));
    history.apply(Fixtures.AGENT, Commands.escalate("platform"), after("PT2M"));

    assertThat(history.last().handling().involved())
        .extracting(team -> team.value())
        .containsExactly("network", "platform");
  }
}
