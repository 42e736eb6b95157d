package dev.plantao.functions.mail.fold;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where the signature of a text begins.
final class Signature {

  /// Below `-- ` stands a card of a few lines; what is longer is text.
  private static final int MOST_LINES = 25;

  private static final int LONGEST = 2_500;

  private static final int LONGEST_PHRASE = 120;

  private static final Pattern INITIALLED =
      Pattern.compile("^[-–—]\\s?\\p{Lu}?\\p{L}{1,20}(?: \\p{Lu}\\p{L}{0,20}\\.?){0,2}$");

  private Signature() {}

  /// The first line of the signature; the number of lines when there is none.
  static int start(List<Line> lines) {
    int end = lines.size();
    int start = dashed(lines, end);
    int phrase = phrase(lines, start);
    return initialled(lines, phrase);
  }

  /// `-- ` on a line of its own, and the rows of dashes that people draw instead.
  private static int dashed(List<Line> lines, int end) {
    int found = end;
    int length = 0;
    int seen = 0;
    for (int i = end - 1; i >= 0 && seen <= MOST_LINES && length <= LONGEST; i--) {
      Line line = lines.get(i);
      if (isDelimiter(line, seen)) {
        found = i;
      }
      if (!line.isBlank()) {
        seen++;
        length += line.bare().length();
      }
    }
    return found;
  }

  private static boolean isDelimiter(Line line, int below) {
    String bare = line.bare();
    if (bare.equals("--") || bare.equals("—") || bare.equals("–-") || bare.equals("__")) {
      return true;
    }
    boolean rule =
        bare.length() >= 2
            && bare.length() <= 80
            && bare.chars().allMatch(c -> "-_—=~*#+".indexOf(c) >= 0);
    return rule
        && (below == 0 || (below <= 12 && bare.chars().allMatch(c -> "-_—".indexOf(c) >= 0)));
  }

  /// `Sent from my phone`, as the last words.
  private static int phrase(List<Line> lines, int end) {
    int last = lastWritten(lines, end);
    if (last < 0) {
      return end;
    }
    if (isPhrase(lines.get(last))) {
      return phrase(lines, last);
    }
    // A phrase that is wrapped over two lines.
    int before = lastWritten(lines, last);
    boolean wrapped =
        before == last - 1 && before >= 0 && isPhrase(lines.get(before)) && isTail(lines.get(last));
    return wrapped ? before : end;
  }

  private static boolean isTail(Line line) {
    String lower = line.bare().toLowerCase(Locale.ROOT);
    return line.bare().length() <= 60
        && (lower.startsWith("<http") || lower.endsWith("device") || lower.startsWith("gesendet"));
  }

  private static boolean isPhrase(Line line) {
    String bare = line.bare().replaceFirst("^[\\[(*_ ]{1,3}", "");
    String lower = bare.toLowerCase(Locale.ROOT);
    return bare.length() <= LONGEST_PHRASE
        && Words.SENT_FROM.stream().anyMatch(lower::startsWith)
        && !lower.endsWith("?");
  }

  /// `- ana` under a text: a name of its own, not the last point of a list.
  private static int initialled(List<Line> lines, int end) {
    int last = lastWritten(lines, end);
    if (last < 1 || !INITIALLED.matcher(lines.get(last).bare()).matches()) {
      return end;
    }
    int before = lastWritten(lines, last);
    return before >= 0
            && !lines.get(before).bare().startsWith("-")
            && !lines.get(before).bare().endsWith(":")
        ? last
        : end;
  }

  private static int lastWritten(List<Line> lines, int end) {
    int i = end - 1;
    while (i >= 0 && lines.get(i).isBlank()) {
      i--;
    }
    return i;
  }
}
