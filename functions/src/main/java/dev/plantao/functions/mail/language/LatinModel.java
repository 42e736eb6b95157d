package dev.plantao.functions.mail.language;

import java.util.List;
import java.util.Set;

/// A naive Bayes classifier over the letter groups of words, helped by each language's own short
/// words, for the four languages in Latin letters.
final class LatinModel {

  /// The evidence of one own short word, as a difference of logarithms.
  private static final double OWN_WORD = 2.5;

  private static final List<String> LANGUAGES = List.of("en", "de", "es", "pt");

  private static final Profiles PROFILES = Profiles.load(LANGUAGES);

  private LatinModel() {}

  static String closest(String text) {
    double[] scores = new double[LANGUAGES.size()];
    for (String word : Words.of(text)) {
      double[] likelihoods = PROFILES.likelihoods(word);
      for (int i = 0; i < scores.length; i++) {
        boolean own = Words.OWN.getOrDefault(LANGUAGES.get(i), Set.of()).contains(word);
        scores[i] += likelihoods[i] + (own ? OWN_WORD : 0);
      }
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return LANGUAGES.get(best).equals("pt") ? "pt-BR" : LANGUAGES.get(best);
  }
}
