package dev.plantao.core.chat;

import static dev.plantao.core.Fixtures.newId;
import static dev.plantao.core.conversation.Actor.Role.AGENT;
import static dev.plantao.core.conversation.Actor.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What all read marks promise. All tests can share one table.
@Tag("CH-3")
public abstract class ReadMarksContract {
  private final ConversationId chat = newId(Kind.CHAT);

  protected abstract ReadMarks marks();

  @Test
  void nobody_has_read_anything_at_first() {
    assertThat(marks().of(chat, CUSTOMER)).isZero();
    assertThat(marks().of(chat, AGENT)).isZero();
  }

  @Test
  void each_side_has_a_mark_of_its_own() {
    assertThat(marks().read(chat, CUSTOMER, 3)).isTrue();
    assertThat(marks().read(chat, AGENT, 5)).isTrue();
    assertThat(marks().of(chat, CUSTOMER)).isEqualTo(3);
    assertThat(marks().of(chat, AGENT)).isEqualTo(5);
    assertThat(marks().of(newId(Kind.CHAT), CUSTOMER)).isZero();
  }

  @Test
  void marks_only_grow() {
    marks().read(chat, CUSTOMER, 3);
    assertThat(marks().read(chat, CUSTOMER, 3)).isFalse();
    assertThat(marks().read(chat, CUSTOMER, 2)).isFalse();
    assertThat(marks().of(chat, CUSTOMER)).isEqualTo(3);
    assertThat(marks().read(chat, CUSTOMER, 4)).isTrue();
    assertThat(marks().of(chat, CUSTOMER)).isEqualTo(4);
  }
}
