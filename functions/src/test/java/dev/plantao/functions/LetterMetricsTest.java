package dev.plantao.functions;

import static dev.plantao.functions.MailDesk.ANA;
import static dev.plantao.functions.MailDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.Letters;
import dev.plantao.core.outbox.EffectBook;
import dev.plantao.functions.toy.ToySes.Failing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an operator sees of letters that were repeated or held back.
class LetterMetricsTest {
  private static final String ID = "T-7K2M9QX4PB1D";

  private final MailDesk desk = new MailDesk();
  private final List<String> logged = new ArrayList<>();

  private int failures() {
    return failures(NOW);
  }

  private int failures(Instant now) {
    var event = EventsTest.event("letter-acknowledgement.json", SQSEvent.class);
    var response = desk.letter(now).handleRequest(event, EventsTest.context(logged::add));
    return response.getBatchItemFailures().size();
  }

  @Test
  void a_letter_repeated_after_a_crash_is_counted() {
    desk.opened(ID);
    desk.ses.fail(Failing.AFTER);
    assertThat(failures()).isEqualTo(1);
    desk.ses.fail(Failing.NEVER);

    assertThat(failures(NOW.plus(EffectBook.ATTEMPT))).isZero();

    assertThat(logged.getLast()).contains("\"LettersRepeated\":1", "CloudWatchMetrics");
  }

  @Test
  @Tag("ML-5")
  void a_letter_over_budget_is_counted() {
    desk.opened(ID);
    for (int i = 0; i < LetterBook.PER_CONVERSATION; i++) {
      assertThat(desk.book.takeFromBudget(ANA, new ConversationId(ID), NOW)).isTrue();
    }

    assertThat(failures()).isZero();

    assertThat(desk.ses.letters()).isEmpty();
    assertThat(logged.getLast()).contains("\"LettersOverBudget\":1", "CloudWatchMetrics");
  }

  /// Of two attempts at once one waits: nobody has to be woken for it.
  @Test
  void a_letter_that_another_attempt_is_sending_waits_and_is_no_error() {
    var letter = Letters.of(desk.opened(ID)).getFirst();
    desk.book.intend(letter, NOW);

    assertThat(failures(NOW.plusSeconds(1))).isEqualTo(1);

    assertThat(desk.ses.letters()).isEmpty();
    assertThat(logged).singleElement().asString().contains("effect waits", "\"level\":\"INFO\"");
  }

  @Test
  void a_letter_that_the_mail_service_does_not_take_is_an_error() {
    desk.opened(ID);
    desk.ses.fail(Failing.BEFORE);

    assertThat(failures()).isEqualTo(1);

    assertThat(logged).singleElement().asString().contains("effect failed", "\"level\":\"ERROR\"");
  }
}
