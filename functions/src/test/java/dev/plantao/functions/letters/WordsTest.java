package dev.plantao.functions.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://a.example/b_(c), then | https://a.example/b_(c)",
        "(https://a.example). | https://a.example",
        "HTTP://A.example/?x=1&y=2! | HTTP://A.example/?x=1&y=2",
        "<https://a.example/> | https://a.example/"
      })
  void a_web_address_becomes_a_link_without_the_punctuation_around_it(String text, String link) {
    assertThat(new Words(null, text).textLines().getFirst().runs())
        .extracting(Words.Run::href)
        .filteredOn(Objects::nonNull)
        .containsExactly(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript://a.example/%0aalert(1)", "data://x", "file:///etc/passwd", "no link"})
  void nothing_else_becomes_a_link(String text) {
    assertThat(new Words(null, text).textLines().getFirst().runs())
        .extracting(Words.Run::href)
        .containsOnlyNulls();
  }

  @Test
  void line_breaks_of_every_system_are_kept_as_one() {
    assertThat(new Words(null, "a\r\nb\rc\n\n  d\u2028e\n\n").text())
        .isEqualTo("a\nb\nc\n\n  d\ne");
  }

  @Test
  void the_html_keeps_line_breaks_and_indentation() {
    var reply = SampleLetters.all(Language.EN, Text.of("s"), Text.of("a\n\n  b <i>"), Text.of("n"));
    assertThat(new LetterPress().print(reply.get(1)).html())
        .contains("white-space:pre-wrap")
        .contains(">a<br><br>  b &lt;i&gt;<br></div>");
  }
}
