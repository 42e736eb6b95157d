package dev.plantao.functions.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.likeness.Gist;
import dev.plantao.core.likeness.Likeness;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("DU-1")
class KeyedGistsTest {
  private final KeyedGists gists = new KeyedGists(() -> new byte[32]);

  private Gist of(String text) {
    return gists.of("", text);
  }

  private boolean alike(String one, String other) {
    return Likeness.of(of(one), of(other).signature()).isPresent();
  }

  @Test
  void under_another_key_the_same_text_has_nothing_in_common() {
    var key = new byte[32];
    key[0] = 1;
    var others =
        new HashSet<>(new KeyedGists(() -> key).of("", "Webhooks arrive twice").words().keySet());
    others.retainAll(of("Webhooks arrive twice").words().keySet());
    assertThat(others).isEmpty();
  }

  @Test
  void the_same_text_has_the_same_gist_in_every_process() {
    var again = new KeyedGists(() -> new byte[32]);
    var text = "Die Vorlage sommer_aktion wurde abgelehnt, Fehler 132001";
    assertThat(again.of("", text)).isEqualTo(of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Call +55 11 98888-1234 banned,Number 11988881234 is blocked",
    "webhook late since 09:30,Webhook late since 2026-03-02T11:15:00Z"
  })
  void country_codes_and_times_make_no_difference(String one, String other) {
    assertThat(alike(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Template promo_1 was rejected,Template promo_2 was rejected",
    "Invoice 12 charged twice,Invoice 13 charged twice",
    "Upload fails with 400 for PDF,Upload fails with 413 for PDF",
    "help me,help me",
    "Hello,Hello"
  })
  void other_names_and_numbers_are_other_cases_and_nothing_said_is_no_case(
      String one, String other) {
    assertThat(alike(one, other)).isFalse();
  }

  @Test
  void whatever_is_written_is_read() {
    for (var text :
        new String[] {
          "",
          " ",
          "...",
          "\u0000\uD800",
          "_",
          "__-__",
          "a_",
          "ß",
          "💡 💡",
          "-".repeat(100_000),
          "1".repeat(100_000),
          "a".repeat(100_000),
          "1 ".repeat(50_000),
          "不工作 網路鉤子",
          "\u0301"
        }) {
      assertThat(of(text).signature().terms().size()).isLessThanOrEqualTo(48);
    }
  }
}
