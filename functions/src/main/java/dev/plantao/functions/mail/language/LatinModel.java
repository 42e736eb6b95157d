package dev.plantao.functions.mail.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A naive Bayes classifier over the letter groups of words, helped by each language's own short
/// words, for the four languages in Latin letters.
final class LatinModel {

  /// The evidence of one own short word, as a difference of logarithms.
  private static final double OWN_WORD = 2.5;

  private static final Map<String, Profile> PROFILES = load();

  private LatinModel() {}

  private static Map<String, Profile> load() {
    Map<String, Profile> profiles = new HashMap<>();
    List.of("en", "de", "es", "pt").forEach(name -> profiles.put(name, Profile.load(name)));
    return Map.copyOf(profiles);
  }

  static String closest(String text) {
    List<String> words = Words.of(text);
    String best = "en";
    double highest = Double.NEGATIVE_INFINITY;
    for (String language : List.of("en", "de", "es", "pt")) {
      double score = score(language, words);
      if (score > highest) {
        highest = score;
        best = language;
      }
    }
    return best.equals("pt") ? "pt-BR" : best;
  }

  private static double score(String language, List<String> words) {
    Profile profile = PROFILES.getOrDefault(language, Profile.EMPTY);
    double score = 0;
    for (String word : words) {
      score += profile.likelihood(word);
      score += Words.OWN.getOrDefault(language, Set.of()).contains(word) ? OWN_WORD : 0;
    }
    return score;
  }
}
