package dev.plantao.functions.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.likeness.Likeness;
import dev.plantao.functions.contract.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How well duplicates are told on pairs written by hand in the words of support: the same case
/// said differently, and two cases that sound alike. The words of the trade and the threshold were
/// chosen on the part `tune`; the part `held-out` was only measured. The part `short` are texts of
/// a few words, one of which led to a change.
@Tag("DU-1")
class PairsTest {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.8;

  private final KeyedGists gists = new KeyedGists(() -> new byte[32]);

  private static List<JsonNode> pairs() throws IOException {
    var file = Project.root().resolve("functions/src/test/resources/likeness/pairs.jsonl");
    var json = JsonMapper.builder().build();
    var pairs = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      pairs.add(json.readTree(line));
    }
    return pairs;
  }

  private boolean alike(JsonNode fresh, JsonNode open) {
    var gist = gists.of(fresh.path("subject").asString(), fresh.path("body").asString());
    var there = gists.of(open.path("subject").asString(), open.path("body").asString());
    return Likeness.of(gist, there.signature()).isPresent();
  }

  /// Counts of what was said of pairs, right and wrong.
  private static final class Tally {
    private int found;
    private int missed;
    private int wrong;
    private final List<String> mistakes = new ArrayList<>();

    private void add(JsonNode pair, boolean alike) {
      if (pair.path("same").asBoolean()) {
        found += alike ? 1 : 0;
        missed += alike ? 0 : 1;
      } else {
        wrong += alike ? 1 : 0;
      }
      if (pair.path("same").asBoolean() != alike) {
        mistakes.add(pair.toString());
      }
    }

    private double precision() {
      return found / (double) (found + wrong);
    }

    private double recall() {
      return found / (double) (found + missed);
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f (%d found, %d missed, %d wrong)"
          .formatted(precision(), recall(), found, missed, wrong);
    }
  }

  private Map<String, Tally> tallies(String part) throws IOException {
    var tallies = new TreeMap<String, Tally>();
    for (var pair : pairs()) {
      if (pair.path("part").asString().equals(part)) {
        var alike = alike(pair.path("a"), pair.path("b"));
        for (var key : List.of("all", pair.path("language").asString())) {
          tallies.computeIfAbsent(key, _ -> new Tally()).add(pair, alike);
        }
      }
    }
    return tallies;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tune", "held-out", "short"})
  void duplicates_are_found_and_what_only_sounds_alike_is_not(String part) throws IOException {
    var tallies = tallies(part);
    var all = Objects.requireNonNull(tallies.get("all"));
    var told = part + " " + tallies + "\n" + String.join("\n", all.mistakes);
    assertThat(all.precision()).as(told).isGreaterThanOrEqualTo(PRECISION);
    assertThat(all.recall()).as(told).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void it_does_not_matter_which_of_two_came_first() throws IOException {
    for (var pair : pairs()) {
      assertThat(alike(pair.path("a"), pair.path("b")))
          .as(pair.toString())
          .isEqualTo(alike(pair.path("b"), pair.path("a")));
    }
  }

  @Test
  void there_are_enough_pairs_of_both_kinds_in_every_language() throws IOException {
    var counts = new TreeMap<String, Integer>();
    for (var pair : pairs()) {
      counts.merge(pair.path("language").asString() + pair.path("same"), 1, Integer::sum);
    }
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(counts)
        .hasSize(12)
        .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
  }
}
