package dev.plantao.functions.mail.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often the letter groups of a language occur: one to three letters, with the borders of
/// words.
final class Profile {

  static final Profile EMPTY = new Profile(Map.of());

  /// What a group that the statistics do not know counts as, against a million.
  private static final double UNSEEN = Math.log(2e-6);

  /// Neighbouring groups share letters and so say things twice; a single letter says little.
  private static final double GROUP = 0.5;

  private static final double LETTER = 0.3;

  private final Map<String, Double> logarithms;

  private Profile(Map<String, Double> logarithms) {
    this.logarithms = logarithms;
  }

  /// Reads the statistics that the language-detector library brings as a resource.
  static Profile load(String language) {
    try (InputStream in = Profile.class.getResourceAsStream("/languages/" + language)) {
      if (in == null) {
        throw new IllegalStateException(
            "No letter statistics for " + language + " on the class path");
      }
      return of(JsonMapper.shared().readTree(in).path("freq"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile of(JsonNode frequencies) {
    Map<String, Long> counts = new HashMap<>();
    long[] totals = new long[4];
    frequencies
        .properties()
        .forEach(entry -> {
          String group = entry.getKey().toLowerCase(Locale.ROOT);
          counts.merge(group, entry.getValue().asLong(), Long::sum);
          totals[Math.min(3, group.length())] += entry.getValue().asLong();
        });
    Map<String, Double> logarithms = HashMap.newHashMap(counts.size());
    counts.forEach((group, count) ->
        logarithms.put(
            group,
            Math.max(UNSEEN, Math.log((double) count / totals[Math.min(3, group.length())]))));
    return new Profile(logarithms);
  }

  /// The logarithm of how likely the word is in this language, the longer groups counting in full
  /// and single letters little.
  double likelihood(String word) {
    String padded = " " + word + " ";
    double sum = 0;
    for (int i = 0; i < padded.length(); i++) {
      for (int length = 1; length <= 3 && i + length <= padded.length(); length++) {
        String group = padded.substring(i, i + length);
        if (!group.isBlank()) {
          sum += logarithms.getOrDefault(group, UNSEEN) * (length == 1 ? LETTER : GROUP);
        }
      }
    }
    return sum;
  }
}
