package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.conversation.ConversationCommand.Wake;
import dev.plantao.core.conversation.ConversationEvent.AgentReplied;
import dev.plantao.core.conversation.ConversationEvent.AnswersFollowedUp;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.DeadlineKind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A customer who left a chat gets the answer by mail, ten minutes after it was given (CH-3).
@Tag("CH-3")
class FollowUpTest {
  private static final Recorded ANSWERED = agent("PT2M", new AgentReplied(WORDS, false));
  private static final Recorded ANSWERED_AGAIN = agent("PT9M", new AgentReplied(WORDS, false));

  private static CaseBuilder chat() {
    return aChat().withAddress(newAddress());
  }

  private static Optional<Instant> due(Conversation state) {
    return Deadlines.of(state).stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.UNREAD)
        .map(Deadline::due)
        .findFirst();
  }

  private static Recorded followedUp(long first, long last, boolean read) {
    return desk("PT12M", new AnswersFollowedUp(first, last, read));
  }

  @Test
  void an_answer_that_nobody_read_is_followed_up_after_ten_minutes_and_once() {
    var answered = given(chat(), ANSWERED);
    assertThat(due(answered.state())).contains(after("PT12M"));
    answered.when("PT12M4.999S", Actor.SYSTEM, new Wake(0)).thenNothing();
    var told = answered.when("PT12M5S", Actor.SYSTEM, new Wake(1)).then(followedUp(2, 2, false));
    assertThat(due(told.state())).isEmpty();
    told.when("PT13M", Actor.SYSTEM, new Wake(0)).thenNothing();
  }

  @Test
  void several_answers_are_followed_up_together_counted_from_the_first() {
    given(chat(), ANSWERED, ANSWERED_AGAIN)
        .when("PT12M5S", Actor.SYSTEM, new Wake(0))
        .then(followedUp(2, 3, false));
  }

  @Test
  void of_several_answers_only_those_count_that_were_not_read() {
    given(chat(), ANSWERED, ANSWERED_AGAIN)
        .when("PT12M5S", Actor.SYSTEM, new Wake(2))
        .then(followedUp(3, 3, false));
  }

  @Test
  void what_was_read_is_put_on_record_and_nothing_more() {
    for (var read : new long[] {2, 99}) {
      given(chat(), ANSWERED)
          .when("PT12M5S", Actor.SYSTEM, new Wake(read))
          .then(followedUp(2, 2, true));
    }
  }

  @Test
  void whoever_answers_is_there() {
    var answered = given(chat(), ANSWERED).when("PT5M", CUSTOMER, write()).done();
    assertThat(due(answered.state())).isEmpty();
    assertThat(due(answered.when("PT6M", AGENT, reply()).done().state())).contains(after("PT16M"));
  }

  @Test
  void what_is_resolved_is_told_by_its_own_letter() {
    assertThat(due(given(chat(), ANSWERED).when("PT5M", AGENT, resolve()).done().state()))
        .isEmpty();
  }

  @Test
  void tickets_are_mailed_at_once_and_without_an_address_there_is_no_mail() {
    assertThat(due(given(aTicket().withAddress(newAddress()), ANSWERED).state())).isEmpty();
    assertThat(due(given(aChat(), ANSWERED).state())).isEmpty();
  }
}
