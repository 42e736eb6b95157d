package dev.plantao.core.conversation;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.customer;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import dev.plantao.core.conversation.ConversationCommand.LinkIncident;
import dev.plantao.core.conversation.ConversationCommand.TellIncident;
import dev.plantao.core.conversation.ConversationCommand.UnlinkIncident;
import dev.plantao.core.conversation.ConversationEvent.IncidentLinked;
import dev.plantao.core.conversation.ConversationEvent.IncidentUnlinked;
import dev.plantao.core.conversation.ConversationEvent.IncidentUpdated;
import dev.plantao.core.conversation.ConversationEvent.InternalFeedbackGiven;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Being part of an incident, and what support thinks of a case.
@Tag("PR-8")
class IncidentsTest {
  private static final IncidentId ONE = IncidentId.of(1);
  private static final IncidentId OTHER = IncidentId.of(2);
  private static final Translated TITLE = Translated.english("Webhooks delayed");
  private static final Translated TEXT =
      new Translated(
          Map.of(Language.EN, Text.of("We look."), Language.DE, Text.of("Wir schauen nach.")));

  private static IncidentNews news(long number) {
    return new IncidentNews(number, AGENT, IncidentStage.IDENTIFIED, TITLE, TEXT);
  }

  private static TellIncident tell(IncidentId incident, long... numbers) {
    return new TellIncident(
        incident, Arrays.stream(numbers).mapToObj(IncidentsTest::news).toList());
  }

  private static Recorded told(String at, long number, String text) {
    return desk(
        at,
        new IncidentUpdated(
            ONE,
            number,
            IncidentStage.IDENTIFIED,
            Text.of("Webhooks delayed"),
            Text.of(text),
            AGENT));
  }

  private static Scenario linked() {
    return given(aTicket(), agent("PT1M", new IncidentLinked(ONE, 0)));
  }

  @Test
  void a_person_links_and_unlinks_it_and_twice_is_once() {
    var linked =
        given(aTicket())
            .when("PT1M", AGENT, new LinkIncident(ONE, 2))
            .then(agent("PT1M", new IncidentLinked(ONE, 2)));
    assertThat(linked.state().partOf()).contains(ONE);
    linked.when("PT2M", AGENT, new LinkIncident(ONE, 3)).thenNothing();
    var unlinked =
        linked
            .when("PT3M", AGENT, new UnlinkIncident())
            .then(agent("PT3M", new IncidentUnlinked(ONE)));
    assertThat(unlinked.state().partOf()).isEmpty();
    unlinked.when("PT4M", AGENT, new UnlinkIncident()).thenNothing();
  }

  @Test
  void linked_elsewhere_it_is_part_of_the_newer_incident_alone() {
    var moved = linked().when("PT2M", AGENT, new LinkIncident(OTHER, 0)).done();
    assertThat(moved.state().partOf()).contains(OTHER);
    moved.when("PT3M", Actor.SYSTEM, tell(ONE, 1)).thenNothing();
  }

  @Test
  void what_is_closed_is_not_linked_and_can_be_unlinked() {
    var closed = linked().when("PT2M", CUSTOMER, Commands.close()).done();
    closed.when("PT3M", AGENT, new LinkIncident(OTHER, 0)).thenRefused(new Refusal.IsClosed());
    closed.when("PT3M", AGENT, new UnlinkIncident()).then(agent("PT3M", new IncidentUnlinked(ONE)));
  }

  @Test
  void each_update_is_told_once_in_order_also_those_that_were_missed() {
    var first = linked().when("PT2M", Actor.SYSTEM, tell(ONE, 1)).then(told("PT2M", 1, "We look."));
    first.when("PT3M", Actor.SYSTEM, tell(ONE, 1)).thenNothing();
    var all =
        first
            .when("PT4M", Actor.SYSTEM, tell(ONE, 3, 1, 2))
            .then(told("PT4M", 2, "We look."), told("PT4M", 3, "We look."));
    all.when("PT5M", Actor.SYSTEM, tell(ONE, 1, 2, 3)).thenNothing();
  }

  @Test
  void at_most_ten_are_told_at_once_the_newest() {
    var many =
        linked().when("PT2M", Actor.SYSTEM, tell(ONE, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    assertThat(many.done().state().lastSeq()).isEqualTo(2 + 10);
    many.done().when("PT3M", Actor.SYSTEM, tell(ONE, 1, 2, 12)).thenNothing();
  }

  @Test
  void it_is_told_in_the_conversations_language_else_in_english() {
    given(aTicket().language(Language.DE), agent("PT1M", new IncidentLinked(ONE, 0)))
        .when("PT2M", Actor.SYSTEM, tell(ONE, 1))
        .then(told("PT2M", 1, "Wir schauen nach."));
    given(aTicket().language(Language.RU), agent("PT1M", new IncidentLinked(ONE, 0)))
        .when("PT2M", Actor.SYSTEM, tell(ONE, 1))
        .then(told("PT2M", 1, "We look."));
  }

  @Test
  void linking_again_repeats_nothing_that_was_told() {
    var told = linked().when("PT2M", Actor.SYSTEM, tell(ONE, 1, 2)).done();
    var again =
        told.when("PT3M", AGENT, new UnlinkIncident())
            .done()
            .when("PT4M", AGENT, new LinkIncident(ONE, 1))
            .then(agent("PT4M", new IncidentLinked(ONE, 2)));
    again.when("PT5M", Actor.SYSTEM, tell(ONE, 1, 2)).thenNothing();
  }

  @Test
  void what_is_not_linked_or_closed_for_good_is_told_nothing() {
    given(aTicket()).when("PT2M", Actor.SYSTEM, tell(ONE, 1)).thenNothing();
    linked()
        .when("PT2M", AGENT, new UnlinkIncident())
        .done()
        .when("PT3M", Actor.SYSTEM, tell(ONE, 1))
        .thenNothing();
    var closed = linked().when("PT1H", CUSTOMER, Commands.close()).done();
    closed
        .when("PT168H59M59S", Actor.SYSTEM, tell(ONE, 1))
        .then(told("PT168H59M59S", 1, "We look."));
    closed.when("PT169H", Actor.SYSTEM, tell(ONE, 1)).thenNothing();
  }

  @Test
  @Tag("SL-3")
  void an_update_is_no_first_response_and_ends_no_wait() {
    var told =
        given(aTicket().plan(Plan.PREMIUM), agent("PT1M", new IncidentLinked(ONE, 0)))
            .when("PT2M", Actor.SYSTEM, tell(ONE, 1))
            .done();
    assertThat(told.state().firstResponse().fulfilledAt()).isNull();
    assertThat(told.state().firstResponse().due()).contains(NOW.plusSeconds(30 * 60));
    var waiting = told.when("PT3M", AGENT, Commands.replyAndWait()).done();
    var still = waiting.when("PT4M", Actor.SYSTEM, tell(ONE, 1, 2)).done();
    assertThat(still.state().phase()).isEqualTo(waiting.state().phase());
    assertThat(still.state().phase()).isInstanceOf(Phase.Waiting.class);
  }

  @Test
  void it_closes_no_case_and_opens_none() {
    var closed = linked().when("PT1H", AGENT, Commands.resolve()).done();
    var told = closed.when("PT2H", Actor.SYSTEM, tell(ONE, 1)).done();
    assertThat(told.state().phase()).isEqualTo(closed.state().phase());
    assertThat(told.state().closed()).isTrue();
  }

  @Test
  @Tag("PR-7")
  void everybody_of_support_may_say_how_it_went_at_any_time() {
    var other = new Actor(Actor.Role.AGENT, "agent-bia", Text.of("Bia"));
    var feedback = new ConversationCommand.GiveInternalFeedback(2, Text.of("Bad logs."));
    var given = new InternalFeedbackGiven(2, Text.of("Bad logs."));
    given(aTicket())
        .when("PT1M", AGENT, feedback)
        .then(agent("PT1M", given))
        .when("PT2M", other, feedback)
        .then(new Recorded(after("PT2M"), other, given))
        .when("PT3M", AGENT, Commands.resolve())
        .done()
        .when("PT4M", AGENT, feedback)
        .then(agent("PT4M", given));
  }

  @Test
  @Tag("PR-7")
  void a_case_that_was_closed_again_may_be_judged_again() {
    var again =
        given(aTicket(), agent("PT1H", new ConversationEvent.Resolved(Commands.WORDS, false)))
            .when("PT2H", CUSTOMER, Commands.rate(1))
            .done()
            .when("PT3H", AGENT, Commands.reopen())
            .done()
            .when("PT300H", AGENT, Commands.resolve())
            .done();
    again
        .when("PT467H59M", CUSTOMER, Commands.rate(5))
        .then(customer("PT467H59M", new ConversationEvent.FeedbackGiven(5, null, true)));
    again
        .when("PT468H", CUSTOMER, Commands.rate(5))
        .thenRefused(new Refusal.FeedbackSettled(after("PT468H")));
  }
}
