package dev.plantao.functions.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fake secrets and benign texts out of the tests of secret scanners; they stand beside the
/// project, and a test without them is skipped.
@Tag("SE-1")
class SecretCorpusTest {
  private static final double RECALL = 0.98;
  private static final double FALSE_POSITIVES = 0.01;

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  private static List<JsonNode> rows(String name) throws IOException {
    var root = System.getProperty("plantao.root", "..");
    var place = System.getProperty("corpus", root + "/../shared/corpus");
    var file = Path.of(place).resolve("secrets").resolve(name + ".jsonl.gz");
    assumeTrue(Files.exists(file), "the corpus of secrets is not beside the project");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().map(JsonMapper.shared()::readTree).toList();
    }
  }

  private String masked(JsonNode row) {
    return masker.mask(row.path("text").asString()).text();
  }

  @Test
  void secrets_do_not_survive() throws IOException {
    var rows = rows("positives");
    var missed = new ArrayList<String>();
    for (var row : rows) {
      if (masked(row).contains(row.path("secret").asString())) {
        missed.add(row.path("id").asString());
      }
    }
    assertThat(1 - (double) missed.size() / rows.size())
        .as("missed %s", missed)
        .isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void benign_texts_stay_whole() throws IOException {
    var rows = rows("negatives");
    var changed = new ArrayList<String>();
    for (var row : rows) {
      if (!masked(row).equals(row.path("text").asString())) {
        changed.add(row.path("id").asString());
      }
    }
    assertThat((double) changed.size() / rows.size())
        .as("changed %s", changed)
        .isLessThanOrEqualTo(FALSE_POSITIVES);
  }
}
