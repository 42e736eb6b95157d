package dev.plantao.functions.mail.corpus;

import dev.plantao.functions.mail.language.Languages;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("CH-7")
class LanguageCorpusTest {

  @Test
  void the_language_of_short_texts_is_told() {
    Map<String, Score> scores = new TreeMap<>();
    for (JsonNode line : Corpus.lines("language-id", "messages.jsonl")) {
      String told = Languages.detect(line.path("text").asString());
      scores
          .computeIfAbsent("language " + line.path("kind").asString(), Score::new)
          .add(told.equals(line.path("lang").asString()), line.path("id").asString());
    }
    Map<String, Double> floors =
        Map.of(
            "language chat",
            98.5,
            "language news",
            99.0,
            "language desk",
            97.0,
            "language customer",
            99.0);
    scores.forEach((name, score) -> score.atLeast(floors.getOrDefault(name, 95.0)));
  }
}
