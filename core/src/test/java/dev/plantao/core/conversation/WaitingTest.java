package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.wake;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.customer;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.ClosedAfterWaiting;
import dev.plantao.core.conversation.ConversationEvent.CustomerReminded;
import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.NoteAdded;
import dev.plantao.core.conversation.ConversationEvent.WaitEnded;
import dev.plantao.core.conversation.ConversationEvent.WaitStarted;
import dev.plantao.core.policy.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PR-6")
class WaitingTest {
  private static final Recorded ANSWERED = agent("PT0S", new AgentReplied(WORDS, false));
  private static final Recorded WAITS = agent("PT0S", new WaitStarted(after("PT48H"), false));

  private static Scenario waiting() {
    return given(aTicket(), ANSWERED, WAITS);
  }

  private static Scenario waitingAndReminded() {
    return given(aTicket(), ANSWERED, WAITS, desk("PT24H", new CustomerReminded(after("PT48H"))));
  }

  @Test
  void a_reply_that_waits_closes_48_h_later() {
    given(aChat())
        .when("PT1H", AGENT, replyAndWait())
        .then(
            agent("PT1H", new AgentReplied(WORDS, false)),
            agent("PT1H", new WaitStarted(after("PT49H"), false)));
  }

  @Test
  void a_second_reply_that_waits_counts_the_silence_anew_and_reminds_anew() {
    waitingAndReminded()
        .when("PT30H", AGENT, replyAndWait())
        .then(
            agent("PT30H", new AgentReplied(WORDS, false)),
            agent("PT30H", new WaitStarted(after("PT78H"), true)))
        .when("PT54H5S", Actor.SYSTEM, wake())
        .then(desk("PT54H", new CustomerReminded(after("PT78H"))));
  }

  @Test
  void the_customer_is_reminded_24_h_before() {
    waiting().when("PT24H4S", Actor.SYSTEM, wake()).thenNothing();
    waiting()
        .when("PT24H5S", Actor.SYSTEM, wake())
        .then(desk("PT24H", new CustomerReminded(after("PT48H"))))
        .when("PT47H", Actor.SYSTEM, wake())
        .thenNothing();
  }

  @Test
  void a_reminder_that_would_come_with_the_close_is_skipped() {
    waiting().when("PT48H5S", Actor.SYSTEM, wake()).then(desk("PT48H", new ClosedAfterWaiting()));
  }

  @Test
  void it_closes_after_48_h_and_5_s_of_grace_stamped_with_the_48_h() {
    waitingAndReminded().when("PT48H4.999S", Actor.SYSTEM, wake()).thenNothing();
    var closed =
        waitingAndReminded()
            .when("PT48H5S", Actor.SYSTEM, wake())
            .then(desk("PT48H", new ClosedAfterWaiting()));

    assertThat(closed.state().phase())
        .isEqualTo(new Phase.Closed(after("PT48H"), Phase.Closing.AFTER_WAITING, after("PT216H")));
    closed.when("PT49H", Actor.SYSTEM, wake()).thenNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT47H59M59S", "PT48H", "PT48H3S", "PT50H"})
  void an_answer_that_comes_before_the_close_is_written_keeps_it_open(String at) {
    var answered =
        waitingAndReminded()
            .when(at, CUSTOMER, write())
            .then(customer(at, new CustomerWrote(WORDS)), customer(at, new WaitEnded()));

    assertThat(answered.state().phase()).isEqualTo(new Phase.Open());
    answered.when("PT60H", Actor.SYSTEM, wake()).thenNothing();
  }

  @Test
  void a_note_does_not_end_the_wait() {
    waitingAndReminded()
        .when("PT47H", AGENT, note())
        .then(agent("PT47H", new NoteAdded(WORDS)))
        .when("PT48H5S", Actor.SYSTEM, wake())
        .then(desk("PT48H", new ClosedAfterWaiting()));
  }

  @Test
  @Tag("PR-2")
  void a_close_that_is_noticed_after_a_later_note_stands_behind_it() {
    waitingAndReminded()
        .when("PT48H2S", AGENT, note())
        .then(agent("PT48H2S", new NoteAdded(WORDS)))
        .when("PT48H6S", Actor.SYSTEM, wake())
        .then(desk("PT48H2S", new ClosedAfterWaiting()));
  }

  @Test
  void a_policy_without_reminder_reminds_nobody() {
    var waits = new Waiting(Duration.ofHours(48), Duration.ZERO, Duration.ofDays(7), true);
    given(aTicket().under(TestPolicies.waiting(waits)), ANSWERED, WAITS)
        .when("PT47H", Actor.SYSTEM, wake())
        .thenNothing();
  }

  @Test
  void a_reminder_as_long_as_the_wait_itself_means_none() {
    var wait = Duration.ofHours(48);
    assertThat(new Waiting(wait, wait, Duration.ofDays(7), true).reminds()).isFalse();
    assertThat(new Waiting(wait, wait.minusSeconds(1), Duration.ofDays(7), true).reminds())
        .isTrue();
  }
}
