package dev.plantao.functions.letters;

import static dev.plantao.functions.letters.SampleLetters.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubjectLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No webhooks",
        "Re: No webhooks",
        "AW: RE: Fwd: No webhooks [T-0123456789AB]",
        "RES: No webhooks",
        "Re[2]: No webhooks",
        "Ответ: No webhooks",
        "\r\n No\twebhooks\u0000",
        "\u202ENo\u2066 webhooks\u2069"
      })
  void a_subject_is_answered_once_however_often_it_went_to_and_fro(String original) {
    assertThat(SubjectLine.answering(original, "Your request", ID))
        .isEqualTo("Re: No webhooks [T-0123456789AB]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Re:", "[T-0123456789AB]", "\u202E\r\n"})
  void a_subject_without_words_gets_the_desks(String original) {
    assertThat(SubjectLine.answering(original, "Your request", ID))
        .isEqualTo("Re: Your request [T-0123456789AB]");
  }

  @Test
  void no_header_can_be_smuggled_in() {
    assertThat(SubjectLine.answering("x\r\nBcc: all@example.org\u2028y\u0085z", "", ID))
        .isEqualTo("Re: x Bcc: all@example.org y z [T-0123456789AB]");
  }

  @Test
  void a_long_subject_is_cut_between_two_characters_that_a_reader_sees() {
    var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    var cut = SubjectLine.answering("x" + family.repeat(100), "", ID);
    assertThat(cut).isEqualTo("Re: x" + family.repeat(14) + "… [T-0123456789AB]");
    assertThat(SubjectLine.answering("x".repeat(120), "", ID)).contains("x".repeat(120) + " [");
    assertThat(SubjectLine.answering("x".repeat(121), "", ID)).contains("x".repeat(120) + "… [");
  }

  @Test
  void a_word_that_only_begins_like_a_prefix_stays() {
    assertThat(SubjectLine.answering("Return: error 500", "", ID)).startsWith("Re: Return: error");
  }
}
