package dev.plantao.functions.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a subject, a body or a name says, the document around it stays the same.
final class HostileWordsTest {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private final LetterPress press = new LetterPress();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</title></style></div></body></html><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' style='position:fixed",
        "<!-- ",
        "]]>",
        "{{subject}} {{{subject}}} {{#parts}} {{/parts}} {{=<% %>=}}",
        "{0} {1} {0,choice,0#x} '{0}' it's ''",
        "%s %n %1$s ${env:HOME} #{1+1}",
        "javascript://%0aalert(1) JAVASCRIPT://x data://text/html,x vbscript://x",
        "\u202Egnp.exe \u2066 \u200F \u061C",
        "\u0000\u0007\u001B[31m\u007F\u009B",
        "half \uD83D of a pair \uDE00",
        "&lt;b&gt; &amp; &#60;"
      })
  void the_tags_of_a_letter_and_a_page_are_those_of_a_harmless_one(String words) {
    var hostile = SampleLetters.all(Language.EN, Text.of(words), Text.of(words), Text.of(words));
    var harmless = SampleLetters.all(Language.EN, Text.of("x"), Text.of("x"), Text.of("x"));
    for (int i = 0; i < hostile.size(); i++) {
      var printed = press.print(hostile.get(i));
      assertThat(tags(printed.html())).isEqualTo(tags(press.print(harmless.get(i)).html()));
      assertThat(printed.html() + printed.text() + printed.subject())
          .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]")
          .doesNotContainPattern("\\p{Cs}");
    }
    assertThat(tags(page(words))).isEqualTo(tags(page("x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{subject}} {0} it's ''", "a  b\tc", "%s ${x}"})
  void an_agents_words_arrive_as_they_were_written(String words) {
    var text =
        press
            .print(
                SampleLetters.all(Language.EN, Text.of("s"), Text.of(words), Text.of("n")).get(1))
            .text();
    assertThat(text).startsWith(words + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "x", "\n", "https://a.example/?", "(((((", "\u0301", "' ", "\u202E"})
  void a_hundred_kilobytes_of_anything_are_printed(String piece) {
    var long_ = Text.of(piece.repeat(100_000 / piece.length()));
    for (var letter : SampleLetters.all(Language.RU, long_, long_, long_)) {
      var printed = press.print(letter);
      assertThat(printed.subject().length()).isLessThan(150);
      assertThat(printed.html()).endsWith("</html>\n");
    }
  }

  private static String page(String words) {
    return new PagePress()
        .print(
            new FeedbackPage.AlreadyGiven(
                SampleLetters.ID, Language.EN, SampleLetters.LINK, 3, Text.of(words)));
  }

  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(MatchResult::group).toList();
  }
}
