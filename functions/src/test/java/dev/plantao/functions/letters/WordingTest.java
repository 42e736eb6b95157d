package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.people.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("CH-7")
final class WordingTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  static Stream<Arguments> files() {
    return Stream.of("letter", "feedback")
        .flatMap(file -> Arrays.stream(Language.values()).map(l -> Arguments.of(file, l)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_language_has_the_keys_of_english_and_no_others(String file, Language language) {
    assertThat(sentences(file, language).keySet())
        .isEqualTo(sentences(file, Language.EN).keySet())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_sentence_has_the_places_of_the_english_one(String file, Language language) {
    var english = sentences(file, Language.EN);
    sentences(file, language)
        .forEach((key, sentence) ->
            assertThat(places(sentence))
                .as("%s in %s", key, language)
                .isEqualTo(places(Objects.requireNonNull(english.get(key)))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_sentence_is_translated(String file, Language language) {
    var english = sentences(file, Language.EN);
    sentences(file, language)
        .forEach((key, sentence) -> {
          assertThat(sentence)
              .as("%s in %s", key, language)
              .isNotBlank()
              .isEqualTo(sentence.strip());
          if (language != Language.EN) {
            assertThat(sentence).as("%s in %s", key, language).isNotEqualTo(english.get(key));
          }
        });
  }

  /// A straight apostrophe would silently swallow the places after it.
  @ParameterizedTest
  @MethodSource("files")
  void no_sentence_has_a_straight_apostrophe_or_a_brace_that_is_no_place(
      String file, Language language) {
    var sentences = sentences(file, language);
    sentences.remove("instant");
    sentences.forEach((key, sentence) ->
        assertThat(PLACE.matcher(sentence).replaceAll(""))
            .as("%s in %s", key, language)
            .doesNotContain("'", "{", "}", "<", ">"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_request_for_what_is_missing_and_every_rating_has_its_words(
      String file, Language language) {
    var keys = sentences(file, language).keySet();
    if (file.equals("letter")) {
      assertThat(keys)
          .containsAll(
              Arrays.stream(Missing.values())
                  .map(missing -> "ask." + missing.name().toLowerCase(Locale.ROOT))
                  .toList());
    } else {
      assertThat(keys).contains("rating.1", "rating.2", "rating.3", "rating.4", "rating.5");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | 3 March 2026, 09:05 UTC",
        "PT_BR | 3 de março de 2026, 09:05 UTC",
        "DE | 3. März 2026, 09:05 Uhr UTC",
        "ES | 3 de marzo de 2026, 09:05 UTC",
        "RU | 3 марта 2026 г., 09:05 UTC"
      })
  void an_instant_is_written_the_languages_own_way_in_utc_rounded_down_to_the_minute(
      Language language, String written) {
    var wording = new Wording("letter", language);
    assertThat(wording.when(Instant.parse("2026-03-03T09:05:59.999Z"))).isEqualTo(written);
  }

  private static Set<String> places(String sentence) {
    var places = new TreeSet<String>();
    PLACE.matcher(sentence).results().map(MatchResult::group).forEach(places::add);
    return places;
  }

  private static Map<String, String> sentences(String file, Language language) {
    var name = "%s_%s.properties".formatted(file, language.tag().replace('-', '_'));
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(WordingTest.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(stream, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sentences = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
    return sentences;
  }
}
