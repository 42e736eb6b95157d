package dev.plantao.functions.mail.corpus;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many of the expected words come in their order.
final class WordOrder {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private WordOrder() {}

  /// 1 when all do; the longest common subsequence over the expected words.
  static double recall(String expected, String got) {
    List<String> wanted = words(expected, 4_000);
    List<String> found = words(got, 20_000);
    if (wanted.isEmpty() || found.equals(wanted)) {
      return 1;
    }
    int[] row = new int[found.size() + 1];
    for (String word : wanted) {
      int diagonal = 0;
      for (int j = 1; j <= found.size(); j++) {
        int above = row[j];
        row[j] = word.equals(found.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return (double) row[found.size()] / wanted.size();
  }

  static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<String> words(String text, int most) {
    return WORD.matcher(text).results().map(MatchResult::group).limit(most).toList();
  }
}
