package dev.plantao.core.conversation;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.conversation.Scenario.agent;
import static dev.plantao.core.conversation.Scenario.customer;
import static dev.plantao.core.conversation.Scenario.desk;
import static dev.plantao.core.conversation.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Thanks after the end are kept and open nothing; whatever could be more than thanks reopens.
@Tag("PR-5")
@Tag("ML-3")
class ThanksTest {
  private static final Message THANKS = Message.of("Perfect, thank you!");

  /// Says thanks only and is taken so, of all that are taken so.
  private static final double LEAST_PRECISION = 0.98;

  /// Says thanks only and is taken so, of all that say it: what is missed costs a glance.
  private static final double LEAST_RECALL = 0.9;

  private record Sentence(boolean thanks, String text) {}

  private static List<Sentence> sentences() {
    try (var file = Objects.requireNonNull(ThanksTest.class.getResourceAsStream("thanks.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .map(parts -> new Sentence(parts[0].equals("thanks"), parts[1]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  @Tag("CH-7")
  void what_is_taken_for_thanks_is_thanks_in_all_five_languages() {
    var all = sentences();
    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    var taken = all.stream().filter(sentence -> Thanks.only(sentence.text())).toList();
    var wrongly = taken.stream().filter(sentence -> !sentence.thanks()).toList();
    var missed =
        all.stream()
            .filter(sentence -> sentence.thanks() && !Thanks.only(sentence.text()))
            .toList();
    double right = taken.size() - wrongly.size();

    assertThat(right / taken.size())
        .as("taken wrongly: %s", wrongly)
        .isGreaterThanOrEqualTo(LEAST_PRECISION);
    assertThat(right / (right + missed.size()))
        .as("missed: %s", missed)
        .isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @Test
  void one_unknown_word_makes_more_of_it() {
    for (var sentence : sentences()) {
      for (var more : List.of("?", " but", " xyzzy", " 2")) {
        assertThat(Thanks.only(sentence.text() + more)).as(sentence.text() + more).isFalse();
      }
    }
  }

  @Test
  void a_file_a_secret_a_long_text_and_an_empty_one_are_no_mere_thanks() {
    var file = new Attachment("a/0", Text.of("log.txt"), "text/plain", 1, "0".repeat(64), false);
    assertThat(Thanks.only(THANKS)).isTrue();
    assertThat(
            Thanks.only(
                new Message(THANKS.body(), null, null, null, List.of(file), List.of(), null)))
        .isFalse();
    assertThat(Thanks.only(new Message(THANKS.body(), List.of("api-key")))).isFalse();
    assertThat(Thanks.only("Thanks! ".repeat(60))).isFalse();
    assertThat(Thanks.only("")).isFalse();
    assertThat(Thanks.only(new Message(Text.ERASED, List.of()))).isFalse();
  }

  @Test
  void thanks_after_the_end_are_kept_and_reopen_nothing() {
    var resolved = given(aTicket(), agent("PT1H", new ConversationEvent.Resolved(THANKS, false)));
    var thanked =
        resolved
            .when("PT2H", CUSTOMER, new ConversationCommand.Write(THANKS))
            .then(customer("PT2H", new ConversationEvent.CustomerWrote(THANKS)));

    assertThat(thanked.state().phase()).isEqualTo(resolved.state().phase());
    assertThat(thanked.state().resolution().fulfilledAt()).isNotNull();
    thanked
        .when("PT3H", CUSTOMER, Commands.reopen())
        .then(customer("PT3H", new ConversationEvent.Reopened(null)));
    thanked
        .when("PT3H", AGENT, Commands.reopen())
        .then(agent("PT3H", new ConversationEvent.Reopened(null)));
    thanked
        .when("PT3H", CUSTOMER, new ConversationCommand.Write(Message.of("Thanks, but no.")))
        .then(
            customer("PT3H", new ConversationEvent.Reopened(null)),
            customer("PT3H", new ConversationEvent.CustomerWrote(Message.of("Thanks, but no."))));
  }

  @Test
  @Tag("PR-6")
  void thanks_end_a_wait_and_reopen_what_closed_for_want_of_an_answer() {
    var waiting = given(aTicket()).when("PT1H", AGENT, Commands.replyAndWait()).done();
    waiting
        .when("PT2H", CUSTOMER, new ConversationCommand.Write(THANKS))
        .then(
            customer("PT2H", new ConversationEvent.CustomerWrote(THANKS)),
            customer("PT2H", new ConversationEvent.WaitEnded()));
    given(aTicket(), desk("PT1H", new ConversationEvent.ClosedAfterWaiting()))
        .when("PT2H", CUSTOMER, new ConversationCommand.Write(THANKS))
        .then(
            customer("PT2H", new ConversationEvent.Reopened(null)),
            customer("PT2H", new ConversationEvent.CustomerWrote(THANKS)));
  }
}
