package dev.plantao.core.mail;

import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Commands;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.ConversationCommand;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which letters an entry brings.
class LettersTest {

  private static List<LetterKind> letters(CaseBuilder one, ConversationCommand command) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    var history = RandomHistory.started(random, one);
    history.apply(AGENT, command, after("PT1H"));
    return Letters.of(history.entries().getLast()).stream().map(LetterDue::kind).toList();
  }

  @Test
  @Tag("PR-4")
  void another_expected_resolution_is_mailed_at_once_also_to_one_who_may_have_left_the_chat() {
    var expected = Commands.expect(after("P1D"));

    assertThat(letters(aTicket().withAddress(newAddress()), expected))
        .containsExactly(LetterKind.EXPECTED_RESOLUTION_CHANGED);
    assertThat(letters(aChat().withAddress(newAddress()), expected))
        .containsExactly(LetterKind.EXPECTED_RESOLUTION_CHANGED);
    assertThat(letters(aTicket().byMailFrom(newAddress()), expected))
        .containsExactly(LetterKind.EXPECTED_RESOLUTION_CHANGED);
  }

  @Test
  void what_is_said_in_a_chat_is_not_mailed_and_a_note_is_mailed_to_nobody() {
    assertThat(letters(aChat().withAddress(newAddress()), Commands.reply())).isEmpty();
    assertThat(letters(aTicket().withAddress(newAddress()), Commands.reply()))
        .containsExactly(LetterKind.AGENT_REPLY);
    assertThat(letters(aTicket().withAddress(newAddress()), Commands.note())).isEmpty();
  }
}
