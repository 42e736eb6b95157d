package dev.plantao.functions;

import static dev.plantao.functions.MailDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.Letters;
import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.outbox.EffectUnderWayException;
import dev.plantao.functions.post.Postman.Delivery;
import dev.plantao.functions.toy.ToySes.Failing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Law 6: a letter is repeated at worst, never lost, and a repeat is seen.
class CrashingPostmanTest {
  private static final Instant LATER = NOW.plus(EffectBook.ATTEMPT);

  private final MailDesk desk = new MailDesk();

  private LetterDue acknowledgement() {
    return Letters.of(desk.opened("T-7K2M9QX4PB1D")).getFirst();
  }

  @Test
  void a_crash_after_sending_repeats_the_letter_and_says_so() {
    var letter = acknowledgement();
    desk.ses.fail(Failing.AFTER);
    assertThatThrownBy(() -> desk.postman().deliver(letter, NOW)).hasMessageContaining("lost");

    desk.ses.fail(Failing.NEVER);

    assertThat(desk.postman().deliver(letter, LATER)).isEqualTo(Delivery.REPEATED);
    assertThat(desk.ses.letters()).hasSize(2);
    assertThat(desk.postman().deliver(letter, LATER)).isEqualTo(Delivery.DONE_BEFORE);
    assertThat(desk.ses.letters()).hasSize(2);
  }

  @Test
  void a_crash_between_intent_and_sending_loses_nothing() {
    var letter = acknowledgement();
    desk.book.intend(letter, NOW);

    assertThat(desk.postman().deliver(letter, LATER)).isEqualTo(Delivery.REPEATED);
    assertThat(desk.ses.letters()).hasSize(1);
  }

  @Test
  void of_two_attempts_at_once_one_sends_and_the_other_comes_back() {
    var letter = acknowledgement();
    desk.book.intend(letter, NOW);

    assertThatThrownBy(() -> desk.postman().deliver(letter, NOW.plusSeconds(1)))
        .isInstanceOf(EffectUnderWayException.class);
    assertThat(desk.ses.letters()).isEmpty();
  }

  @Test
  void a_mail_service_that_is_down_for_hours_does_not_use_up_the_budget() {
    var letter = acknowledgement();
    desk.ses.fail(Failing.BEFORE);
    for (int i = 0; i < 30; i++) {
      var later = NOW.plus(Duration.ofMinutes(6L * i));
      assertThatThrownBy(() -> desk.postman().deliver(letter, later)).hasMessageContaining("down");
    }
    desk.ses.fail(Failing.NEVER);

    var up = NOW.plus(Duration.ofHours(3));
    assertThat(desk.postman().deliver(letter, up)).isEqualTo(Delivery.REPEATED);
    assertThat(desk.ses.letters()).hasSize(1);
  }
}
