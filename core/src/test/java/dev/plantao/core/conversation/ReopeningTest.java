package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.close;
import static dev.plantao.core.Commands.escalate;
import static dev.plantao.core.Commands.expect;
import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.rate;
import static dev.plantao.core.Commands.reopen;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.customer;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.FeedbackGiven;
import dev.plantao.core.conversation.ConversationEvent.NoteAdded;
import dev.plantao.core.conversation.ConversationEvent.Reopened;
import dev.plantao.core.conversation.ConversationEvent.Resolved;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What follows a close: a way back, and what the customer thinks of it.
class ReopeningTest {
  private static Scenario resolved() {
    return given(aTicket(), agent("PT1H", new Resolved(WORDS, true)));
  }

  @Test
  @Tag("PR-5")
  void a_resolved_problem_is_closed_with_its_summary() {
    var closed =
        given(aTicket())
            .when("PT1H", AGENT, resolve())
            .then(agent("PT1H", new Resolved(WORDS, false)));

    assertThat(closed.state().phase())
        .isEqualTo(new Phase.Closed(after("PT1H"), Phase.Closing.RESOLVED, after("PT169H")));
    assertThat(closed.state().resolution().fulfilledAt()).isEqualTo(after("PT1H"));
    assertThat(Status.of(closed.state())).isEqualTo(Status.CLOSED);
  }

  @Test
  @Tag("ML-3")
  void an_answer_within_7_days_reopens_it() {
    resolved()
        .when("PT168H59M59.999S", CUSTOMER, write())
        .then(
            customer("PT168H59M59.999S", new Reopened(null)),
            customer("PT168H59M59.999S", new CustomerWrote(WORDS)));
  }

  @Test
  @Tag("ML-3")
  void an_answer_7_days_later_is_refused_and_so_is_a_customers_reopening() {
    var over = new Refusal.ReopenWindowOver(after("PT169H"));

    resolved().when("PT169H", CUSTOMER, write()).thenRefused(over);
    resolved().when("PT169H", CUSTOMER, reopen()).thenRefused(over);
    resolved().when("PT1000H", CUSTOMER, reopen()).thenRefused(over);
  }

  @Test
  @Tag("ML-3")
  void support_reopens_whenever_it_sees_cause() {
    resolved().when("PT1000H", AGENT, reopen()).then(agent("PT1000H", new Reopened(null)));
  }

  @Test
  void what_is_open_cannot_be_reopened() {
    given(aTicket()).when("PT1H", CUSTOMER, reopen()).thenRefused(new Refusal.IsNotClosed());
  }

  @Test
  void what_is_closed_takes_notes_but_no_answers() {
    for (var command :
        List.of(reply(), resolve(), close(), escalate("network"), expect(after("PT9H")))) {
      resolved().when("PT2H", AGENT, command).thenRefused(new Refusal.IsClosed());
    }
    resolved().when("PT2H", AGENT, note()).then(agent("PT2H", new NoteAdded(WORDS)));
  }

  @Test
  @Tag("PR-5")
  @Tag("PR-7")
  void a_customer_says_what_they_think_once_it_is_closed() {
    given(aTicket()).when("PT1H", CUSTOMER, rate(5)).thenRefused(new Refusal.IsNotClosed());
    var rated =
        resolved()
            .when("PT2H", CUSTOMER, rate(4))
            .then(customer("PT2H", new FeedbackGiven(4, null, false)));

    assertThat(rated.state().feedback()).isEqualTo(new Feedback(4, null, after("PT2H")));
  }

  @Test
  @Tag("PR-7")
  void feedback_can_be_changed_for_7_days_from_when_it_was_first_given() {
    var rated = resolved().when("PT2H", CUSTOMER, rate(1)).done();
    var changed =
        rated
            .when("PT100H", CUSTOMER, rate(5))
            .then(customer("PT100H", new FeedbackGiven(5, null, true)));

    assertThat(changed.state().feedback()).isEqualTo(new Feedback(5, null, after("PT2H")));
    changed
        .when("PT169H59M59S", CUSTOMER, rate(2))
        .then(customer("PT169H59M59S", new FeedbackGiven(2, null, true)));
    changed
        .when("PT170H", CUSTOMER, rate(2))
        .thenRefused(new Refusal.FeedbackSettled(after("PT170H")));
  }
}
