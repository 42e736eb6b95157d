package dev.plantao.functions.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sentences about passwords as customers write them, with and without one.
@Tag("SE-2")
class PasswordSentencesTest {
  private static final double RECALL = 0.95;
  private static final double FALSE_POSITIVES = 0.02;

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  private static List<JsonNode> sentences(String language) {
    var all = new ArrayList<>(sentences("passwords.jsonl", language));
    all.addAll(sentences("passwords-unseen.jsonl", language));
    return all;
  }

  private static List<JsonNode> sentences(String file, String language) {
    try (var in = Objects.requireNonNull(PasswordSentencesTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonMapper.shared()::readTree)
          .filter(row -> row.path("language").asString().equals(language))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt", "de", "es", "ru"})
  void passwords_are_masked_and_talk_about_them_is_not(String language) {
    var missed = new ArrayList<String>();
    var changed = new ArrayList<String>();
    int secrets = 0;
    int others = 0;
    for (var row : sentences(language)) {
      var text = row.path("text").asString();
      var masked = masker.mask(text).text();
      if (row.has("secret")) {
        secrets++;
        if (masked.contains(row.path("secret").asString())) {
          missed.add(text);
        }
      } else {
        others++;
        if (!masked.equals(text)) {
          changed.add(text);
        }
      }
    }
    assertThat(1 - (double) missed.size() / secrets)
        .as("missed %s", missed)
        .isGreaterThanOrEqualTo(RECALL);
    assertThat((double) changed.size() / others)
        .as("changed %s", changed)
        .isLessThanOrEqualTo(FALSE_POSITIVES);
  }
}
