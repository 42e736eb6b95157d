package dev.plantao.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void addresses_are_compared_in_lower_case_and_without_white_space_around() {
    assertThat(EmailAddress.parse("  Caio@Example.COM\t"))
        .contains(new EmailAddress("caio@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "caio", "@example.com", "caio@", "a@b@c", "a b@c", "<a@b>", "a@b,c@d"})
  void what_is_no_address_is_not_read(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void an_address_has_at_most_254_characters_also_where_lower_case_makes_it_longer() {
    var longest = "a".repeat(242) + "@example.com";
    assertThat(EmailAddress.parse(longest)).isPresent();
    assertThat(EmailAddress.parse("a" + longest)).isEmpty();
    assertThat(EmailAddress.parse("\u0130" + longest.substring(1))).isEmpty();
  }

  @Test
  void an_address_is_not_printed() {
    assertThat(new EmailAddress("caio@example.com").toString()).doesNotContain("caio");
  }

  @ParameterizedTest
  @CsvSource({"en,EN", "pt,PT_BR", "pt-BR,PT_BR", "pt_PT,PT_BR", "de-AT,DE", "es-419,ES", "RU,RU"})
  @Tag("CH-7")
  void a_language_is_found_by_its_primary_tag(String tag, Language language) {
    assertThat(Language.ofTag(tag)).contains(language);
    assertThat(Language.ofTag(language.tag())).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "x", "-"})
  @Tag("CH-7")
  void another_language_is_not_found(String tag) {
    assertThat(Language.ofTag(tag)).isEmpty();
  }
}
