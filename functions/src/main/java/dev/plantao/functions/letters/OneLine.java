package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes one harmless line of somebody's words, for a subject or a name.
final class OneLine {
  /// Line and paragraph separators and every other control character.
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\s]+");

  /// What turns the reading direction: in one line it would reach beyond the words themselves.
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private OneLine() {}

  static String of(String words) {
    var whole = new String(words.getBytes(UTF_8), UTF_8);
    return BREAKS.matcher(DIRECTIONS.matcher(whole).replaceAll("")).replaceAll(" ").strip();
  }

  /// At most so many characters (UTF-16), cut between two that a reader sees, with an ellipsis.
  static String of(String words, int limit) {
    var line = of(words);
    if (line.length() <= limit) {
      return line;
    }
    var seen = BreakIterator.getCharacterInstance(Locale.ROOT);
    seen.setText(line.substring(0, Math.min(line.length(), 2 * limit)));
    return line.substring(0, Math.max(0, seen.preceding(limit + 1))).strip() + "…";
  }
}
