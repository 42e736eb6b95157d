package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LetterPressTest {
  private final LetterPress press = new LetterPress();

  /// The expected letters are files that a translator can read; `WriteSamplesTest` writes them
  /// anew.
  @Tag("CH-7")
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_letter_reads_as_it_was_agreed(Language language) throws IOException {
    var name = "letters_%s.txt".formatted(language.tag());
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
      assertThat(allTexts(press, language)).isEqualTo(new String(file.readAllBytes(), UTF_8));
    }
  }

  static String allTexts(LetterPress press, Language language) {
    return SampleLetters.allVariants(language).stream()
        .map(press::print)
        .map(printed -> "Subject: " + printed.subject() + "\n\n" + printed.text())
        .collect(Collectors.joining("\n" + "=".repeat(Wrapping.WIDTH) + "\n\n"));
  }

  @Tag("CH-7")
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_html_letter_says_what_the_text_says(Language language) {
    for (var letter : SampleLetters.allVariants(language)) {
      var printed = press.print(letter);
      assertThat(squeezed(readAloud(printed.html())))
          .as(letter.getClass().getSimpleName())
          .isEqualTo(
              squeezed(
                  printed
                      .text()
                      .replace(":\nhttps://desk.example/feedback/t.eyJpZCI6?x=1&y=2", "")
                      .replaceAll("(?m)^(- |-- $)", "")));
    }
  }

  @Tag("CH-7")
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_html_letter_is_one_document_in_its_language_that_loads_nothing(Language language) {
    for (var letter : SampleLetters.allVariants(language)) {
      var html = press.print(letter).html();
      assertThat(html)
          .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">")
          .endsWith("</html>\n")
          .contains("<meta name=\"color-scheme\" content=\"light dark\">")
          .doesNotContainIgnoringCase(
              "<script", "<img", "<link", "<iframe", "url(", "@import", "src=");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_automatic_letter_says_that_it_is_one_and_a_persons_letter_does_not(Language language) {
    var note = new Wording("letter", language).say("note.automatic");
    for (var letter : SampleLetters.allVariants(language)) {
      boolean automatic = letter.autoSubmitted() != AutoSubmitted.NO;
      assertThat(press.print(letter).html().contains(note)).isEqualTo(automatic);
      assertThat(press.print(letter).text().replace('\n', ' ').contains(note)).isEqualTo(automatic);
    }
  }

  @Test
  void the_header_says_replied_for_a_receipt_and_generated_for_the_rest_but_nothing_for_people() {
    assertThat(
            SampleLetters.all(Language.EN).stream()
                .map(l -> l.autoSubmitted().header().orElse("-")))
        .containsExactly(
            "auto-replied",
            "-",
            "auto-generated",
            "auto-generated",
            "auto-generated",
            "auto-generated",
            "-",
            "auto-generated",
            "auto-generated",
            "auto-generated",
            "auto-generated",
            "auto-generated");
  }

  @Test
  void every_subject_carries_the_id_for_threading() {
    assertThat(SampleLetters.all(Language.DE).stream().map(l -> press.print(l).subject()))
        .containsOnly("Re: Webhooks arrive twice [T-0123456789AB]");
  }

  @Test
  void a_forms_receipt_repeats_nothing_that_was_typed() {
    var receipt =
        new Letter.Acknowledgement(
            SampleLetters.ID,
            Language.EN,
            Text.of("BUY https://spam.example NOW"),
            SampleLetters.DUE,
            Set.of("api-key"),
            List.of(Missing.LOGS),
            true);
    var printed = press.print(receipt);
    assertThat(printed.subject()).isEqualTo("We have received your request [T-0123456789AB]");
    assertThat(printed.toString()).doesNotContain("BUY", "spam.example");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Tag("SL-2")
  void a_receipt_tells_before_when_the_first_response_comes(Language language) {
    var when = new Wording("letter", language).when(SampleLetters.DUE);
    var printed = press.print(SampleLetters.all(language).getFirst());
    assertThat(printed.text()).contains(when);
    assertThat(printed.html()).contains(when);
  }

  @Test
  @Tag("PR-1")
  void a_receipt_asks_only_for_what_is_missing_and_in_the_order_given() {
    var text = receipt(Set.of(), List.of(Missing.LOGS, Missing.API_REQUEST)).text();
    assertThat(text).containsSubsequence("- Log lines", "- The API request");
    assertThat(text).doesNotContain("Screenshots", "The API response", "The steps");
    assertThat(receipt(Set.of(), List.of()).text()).doesNotContain("What helps us", "\n- ");
  }

  @Test
  @Tag("SE-3")
  void what_was_masked_is_named_and_the_customer_told_to_replace_it() {
    var printed = receipt(Set.of("password", "api-key"), List.of());
    assertThat(printed.text()).contains("- an API key\n- a password\n").contains("replace it");
    assertThat(printed.html()).contains(">an API key<", ">a password<").contains("replace it");
    assertThat(receipt(Set.of(), List.of()).text()).doesNotContain("masked");
  }

  @Test
  @Tag("SE-3")
  void a_kind_that_has_no_name_yet_is_told_in_general_words_once() {
    var text = receipt(Set.of("new-kind", "<b>", "heading"), List.of()).text();
    assertThat(text)
        .containsOnlyOnce("- other confidential data")
        .doesNotContain("<b>", "new-kind");
  }

  @Test
  @Tag("PR-4")
  void a_new_expected_resolution_shows_both_times_and_the_reason() {
    var text = press.print(SampleLetters.all(Language.EN).get(3)).text();
    assertThat(text)
        .containsSubsequence(
            "Before\n  2 March 2026, 18:30 UTC",
            "Now\n  3 March 2026, 09:05 UTC",
            "The reason",
            "Hello Ana");
  }

  @Test
  @Tag("PR-5")
  void a_resolution_gives_the_summary_and_asks_for_feedback_by_a_link() {
    var printed = press.print(SampleLetters.all(Language.EN).get(6));
    assertThat(printed.text())
        .containsSubsequence("the second delivery", "Give feedback:\n" + SampleLetters.LINK + "\n");
    assertThat(printed.html())
        .contains("href=\"https://desk.example/feedback/t.eyJpZCI6?x&#x3D;1&amp;y&#x3D;2\"");
  }

  @Test
  void a_feedback_link_that_is_no_web_address_is_refused() {
    assertThatThrownBy(() ->
            new Letter.Resolved(
                SampleLetters.ID,
                Language.EN,
                Text.of(""),
                Text.of(""),
                URI.create("javascript:alert(1)"),
                SampleLetters.DUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("PR-6")
  void the_wait_for_the_customer_is_told_with_its_end_and_the_way_back() {
    var letters = SampleLetters.all(Language.EN);
    assertThat(press.print(letters.get(1)).text())
        .contains("Closes without your answer on\n  3 March 2026, 09:05 UTC");
    assertThat(press.print(letters.get(4)).text())
        .contains("Closes without your answer on\n  3 March 2026, 09:05 UTC");
    assertThat(press.print(letters.get(5)).text())
        .contains("Can be reopened until\n  3 March 2026, 09:05 UTC");
  }

  @Test
  @Tag("DU-2")
  void a_merged_case_is_told_where_it_continues() {
    assertThat(press.print(SampleLetters.all(Language.EN).get(8)).text())
        .contains("Now\n  T-ZYXWVTSRQPNM", "Your request: T-ZYXWVTSRQPNM");
  }

  @Test
  void the_same_letter_always_gives_the_same_print() {
    var again = new LetterPress();
    for (var letter : SampleLetters.allVariants(Language.RU)) {
      assertThat(again.print(letter)).isEqualTo(press.print(letter));
    }
  }

  private Printed receipt(Set<String> masked, List<Missing> ask) {
    return press.print(
        new Letter.Acknowledgement(
            SampleLetters.ID, Language.EN, Text.of("Help"), SampleLetters.DUE, masked, ask, false));
  }

  private static String readAloud(String html) {
    return html.substring(html.indexOf("</head>"))
        .replaceAll("<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").replace(" .", ".").strip();
  }
}
