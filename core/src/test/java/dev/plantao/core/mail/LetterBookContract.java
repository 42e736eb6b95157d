package dev.plantao.core.mail;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.outbox.EffectBook;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every book of letters promises.
public abstract class LetterBookContract {
  private static final Instant LATER = NOW.plus(EffectBook.ATTEMPT);

  protected abstract LetterBook newBook();

  private static LetterDue letter() {
    return new LetterDue(Fixtures.newId(Kind.TICKET), 1, 1, LetterKind.ACKNOWLEDGEMENT);
  }

  @Test
  void a_crash_between_intent_and_id_is_seen_as_a_repeat_and_a_sent_letter_is_done() {
    var book = newBook();
    var letter = letter();

    assertThat(book.intend(letter, NOW)).isEqualTo(LetterBook.Intent.FIRST);
    assertThat(book.intend(letter, NOW)).isEqualTo(LetterBook.Intent.UNDER_WAY);
    assertThat(book.intend(letter, LATER)).isEqualTo(LetterBook.Intent.REPEATED);
    book.sent(letter, "ses-" + letter.conversation(), NOW);
    assertThat(book.intend(letter, NOW)).isEqualTo(LetterBook.Intent.DONE);
    assertThat(book.conversationOf("ses-" + letter.conversation())).contains(letter.conversation());
  }

  @Test
  void a_transcript_stands_beside_the_letter_that_its_newest_event_brings() {
    var book = newBook();
    var summary = new LetterDue(Fixtures.newId(Kind.CHAT), 3, 4, LetterKind.RESOLVED);
    var transcript = new LetterDue(summary.conversation(), 3, 4, LetterKind.TRANSCRIPT);
    book.intend(summary, NOW);
    book.sent(summary, "ses-" + summary.conversation(), NOW);

    assertThat(book.intend(transcript, NOW)).isEqualTo(LetterBook.Intent.FIRST);
    assertThat(book.intend(transcript, NOW)).isEqualTo(LetterBook.Intent.UNDER_WAY);
  }

  @Test
  void a_dropped_letter_is_done() {
    var book = newBook();
    var letter = letter();
    book.intend(letter, NOW);
    book.dropped(letter, "over budget", NOW);

    assertThat(book.intend(letter, NOW)).isEqualTo(LetterBook.Intent.DONE);
  }

  @Test
  @Tag("ML-5")
  void a_conversation_has_a_budget_of_automatic_letters_an_hour() {
    var book = newBook();
    var address = Fixtures.newAddress();
    var id = Fixtures.newId(Kind.TICKET);

    int taken = 0;
    while (taken < 100 && book.takeFromBudget(address, id, NOW)) {
      taken++;
    }

    assertThat(taken).isEqualTo(LetterBook.PER_CONVERSATION);
    assertThat(book.takeFromBudget(address, id, after("PT1H"))).isTrue();
  }

  @Test
  @Tag("ML-5")
  void an_address_has_a_budget_over_all_its_conversations() {
    var book = newBook();
    var address = Fixtures.newAddress();

    int taken = 0;
    while (taken < 100 && book.takeFromBudget(address, Fixtures.newId(Kind.TICKET), NOW)) {
      taken++;
    }

    assertThat(taken).isEqualTo(LetterBook.PER_ADDRESS);
  }

  @Test
  @Tag("ML-5")
  void those_of_one_domain_who_answer_for_others_share_a_budget() {
    var book = newBook();
    var domain = Fixtures.newWord("robots") + ".example";

    int taken = 0;
    while (taken < 100 && book.takeFromBudgetOf(domain, NOW)) {
      taken++;
    }

    assertThat(taken).isEqualTo(LetterBook.PER_DOMAIN);
    assertThat(book.takeFromBudgetOf(domain, after("PT1H"))).isTrue();
    assertThat(book.takeFromBudgetOf("other-" + domain, NOW)).isTrue();
  }

  @Test
  void an_address_that_was_stopped_stays_stopped_and_others_do_not() {
    var book = newBook();
    var address = Fixtures.newAddress();
    book.stop(address, NOW);

    assertThat(book.stopped(address)).isTrue();
    assertThat(book.stopped(Fixtures.newAddress())).isFalse();
  }
}
