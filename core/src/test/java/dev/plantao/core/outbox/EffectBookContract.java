package dev.plantao.core.outbox;

import static dev.plantao.core.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.mail.LetterBook.Intent;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every book of effects promises.
@Tag("law-5")
public abstract class EffectBookContract {
  private static final Instant LATER = NOW.plus(EffectBook.ATTEMPT);

  private EffectBook book;

  protected abstract EffectBook newBook();

  @BeforeEach
  void open() {
    book = newBook();
  }

  private static Effect call() {
    return new Effect.CallOut(Fixtures.newId(Kind.TICKET), 1, 2);
  }

  @Test
  void a_crash_between_intent_and_mark_is_seen_as_a_repeat_and_what_is_done_is_done() {
    var call = call();

    assertThat(book.intend(call, NOW)).isEqualTo(Intent.FIRST);
    assertThat(book.intend(call, LATER)).isEqualTo(Intent.REPEATED);
    book.done(call, "published 1", LATER);
    assertThat(book.intend(call, NOW)).isEqualTo(Intent.DONE);
  }

  @Test
  void what_was_refused_is_tried_again_and_is_no_repeat() {
    var call = call();
    book.intend(call, NOW);
    book.refused(call, NOW);

    assertThat(book.intend(call, NOW)).isEqualTo(Intent.AGAIN);
    assertThat(book.intend(call, NOW)).isEqualTo(Intent.UNDER_WAY);
    assertThat(book.intend(call, LATER)).isEqualTo(Intent.REPEATED);
  }

  @Test
  void of_two_attempts_at_once_one_is_told_that_the_other_is_at_it() {
    var call = call();
    book.intend(call, NOW);

    assertThat(book.intend(call, LATER.minusMillis(1))).isEqualTo(Intent.UNDER_WAY);
    assertThat(book.intend(call, LATER)).isEqualTo(Intent.REPEATED);
    assertThat(book.intend(call, LATER)).isEqualTo(Intent.UNDER_WAY);
  }

  @Test
  void a_refusal_that_comes_late_takes_no_mark_back() {
    var call = call();
    book.intend(call, NOW);
    book.done(call, "published 1", NOW);
    book.refused(call, NOW);

    assertThat(book.intend(call, NOW)).isEqualTo(Intent.DONE);
  }

  @Test
  void only_what_was_never_begun_is_missing() {
    var id = Fixtures.newId(Kind.TICKET);
    var letter = new Effect.SendLetter(new LetterDue(id, 1, 1, LetterKind.ACKNOWLEDGEMENT));
    var notice = new Effect.SendNotice(id, 2, 3);
    var call = new Effect.CallOut(id, 1, 2);
    var other = new Effect.CallOut(id, 4, 4);
    book.intend(letter, NOW);
    book.intend(call, NOW);
    book.done(call, "over", NOW);

    assertThat(book.missing(List.of(letter, notice, call, other)))
        .containsExactlyInAnyOrder(notice, other);
    assertThat(book.missing(List.of())).isEmpty();
  }

  @Test
  void effects_of_one_event_and_of_different_kinds_are_different_effects() {
    var id = Fixtures.newId(Kind.TICKET);
    book.intend(new Effect.SendNotice(id, 2, 3), NOW);

    assertThat(book.intend(new Effect.CallOut(id, 2, 3), NOW)).isEqualTo(Intent.FIRST);
  }
}
