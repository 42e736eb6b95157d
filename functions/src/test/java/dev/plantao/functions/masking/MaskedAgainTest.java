package dev.plantao.functions.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A text is masked more than once on its way: in the intake, as an entry, in a letter. What was
/// masked stays as it is.
@Tag("SE-1")
class MaskedAgainTest {
  private static final int TEXTS = 60_000;
  private static final int MOST_PIECES = 5;
  private static final int MOST_WORDS = 14;

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);
  private final Random random = new Random(20_261_126);

  private static List<String[]> sentences() throws IOException {
    var all = new ArrayList<String[]>();
    for (var file :
        List.of(
            "passwords.jsonl",
            "passwords-unseen.jsonl",
            "passwords-blind.jsonl",
            "passwords-natural.jsonl")) {
      try (var in = Objects.requireNonNull(MaskedAgainTest.class.getResourceAsStream(file))) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(JsonMapper.shared()::readTree)
            .map(row -> row.path("text").asString().split("(?<= )"))
            .forEach(all::add);
      }
    }
    return all;
  }

  /// Pieces of sentences, so that words for passwords, passwords and what was read before they were
  /// known for such stand beside each other as they never would in one.
  private String mixed(List<String[]> sentences) {
    var text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
      var words = sentences.get(random.nextInt(sentences.size()));
      int from = random.nextInt(words.length);
      int to = Math.min(words.length, from + 1 + random.nextInt(MOST_WORDS));
      for (int i = from; i < to; i++) {
        text.append(words[i]);
      }
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> ". ";
            case 1 -> "\n";
            case 2 -> "";
            default -> " ";
          });
    }
    return text.toString();
  }

  @Test
  void a_masked_text_stays_as_it_is_whatever_stands_beside_what() throws IOException {
    var sentences = sentences();
    int masked = 0;
    for (int i = 0; i < TEXTS; i++) {
      var text = mixed(sentences);
      var once = masker.mask(text).text();
      masked += once.equals(text) ? 0 : 1;

      assertThat(masker.mask(once).text()).as(text).isEqualTo(once);
    }
    assertThat(masked).isGreaterThan(TEXTS / 3);
  }
}
