package dev.plantao.functions.mail.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often the letter groups of some languages occur: one to three letters, with the borders of
/// words.
final class Profiles {

  /// What a group that the statistics do not know counts as, against a million.
  private static final double UNSEEN = Math.log(2e-6);

  /// Neighbouring groups share letters and so say things twice; a single letter says little.
  private static final double GROUP = 0.5;

  private static final double LETTER = 0.3;

  /// The logarithms of a group, one for each language: one look for all of them.
  private final Map<String, double[]> logarithms;

  private final double[] unseen;

  private Profiles(Map<String, double[]> logarithms, double[] unseen) {
    this.logarithms = logarithms;
    this.unseen = unseen;
  }

  /// Reads the statistics that the language-detector library brings as resources.
  static Profiles load(List<String> languages) {
    double[] unseen = new double[languages.size()];
    Arrays.fill(unseen, UNSEEN);
    Map<String, double[]> logarithms = new HashMap<>();
    for (int i = 0; i < unseen.length; i++) {
      add(frequencies(languages.get(i)), i, unseen, logarithms);
    }
    return new Profiles(logarithms, unseen);
  }

  private static JsonNode frequencies(String language) {
    try (InputStream in = Profiles.class.getResourceAsStream("/languages/" + language)) {
      if (in == null) {
        throw new IllegalStateException(
            "No letter statistics for " + language + " on the class path");
      }
      return JsonMapper.shared().readTree(in).path("freq");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      JsonNode frequencies, int language, double[] unseen, Map<String, double[]> logarithms) {
    Map<String, Long> counts = new HashMap<>();
    long[] totals = new long[4];
    frequencies
        .properties()
        .forEach(entry -> {
          String group = entry.getKey().toLowerCase(Locale.ROOT);
          counts.merge(group, entry.getValue().asLong(), Long::sum);
          totals[Math.min(3, group.length())] += entry.getValue().asLong();
        });
    counts.forEach((group, count) ->
        logarithms.computeIfAbsent(group, _ -> unseen.clone())[language] =
            Math.max(UNSEEN, Math.log((double) count / totals[Math.min(3, group.length())])));
  }

  /// The logarithms of how likely the word is in each language, the longer groups counting in full
  /// and single letters little.
  double[] likelihoods(String word) {
    String padded = " " + word + " ";
    double[] sums = new double[unseen.length];
    for (int i = 0; i < padded.length(); i++) {
      for (int length = 1; length <= 3 && i + length <= padded.length(); length++) {
        String group = padded.substring(i, i + length);
        if (!group.isBlank()) {
          double[] known = logarithms.getOrDefault(group, unseen);
          double counts = length == 1 ? LETTER : GROUP;
          for (int language = 0; language < sums.length; language++) {
            sums[language] += known[language] * counts;
          }
        }
      }
    }
    return sums;
  }
}
