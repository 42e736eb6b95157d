package dev.plantao.functions.mail.fold;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The line above a quote: `On …, Ana <ana@…> wrote:` and its kin, over up to five lines.
final class Intro {

  /// Clients wrap the line at some 76 columns, and long addresses stand on lines of their own.
  private static final int MOST_LINES = 5;

  private static final int LONGEST = 600;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]{1,100}@[^\\s<>@]{2,100}");
  private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}[:.h]\\d{2}\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}\\b");
  private static final Pattern DATED_START =
      Pattern.compile(
          "^\\W{0,4}(?:\\p{L}{2,12}\\.?,? )?(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.? \\d{4})");

  /// `23 mar 2017`, `20 окт. 2016 г.`, `понедельник, 6 октября`.
  private static final Pattern DAY_START =
      Pattern.compile("^(?:\\p{L}{2,12}\\.?,? )?\\d{1,2}\\.? \\p{L}{3,12}\\b");

  private Intro() {}

  /// How sure it is that a quote begins.
  enum Strength {
    NONE,
    /// Counts only when quoted lines follow.
    NEEDS_QUOTE,
    SURE
  }

  /// An introduction.
  ///
  /// @param lines how many lines it takes, 0 when there is none
  record Found(int lines, Strength strength) {
    static final Found NOTHING = new Found(0, Strength.NONE);
  }

  /// Looks for an introduction that begins at this line.
  static Found at(List<Line> lines, int start) {
    if (!mayBegin(lines.get(start))) {
      return Found.NOTHING;
    }
    Found found = from(lines, start);
    return found.lines() > 1 && isBetterLater(lines, start, found) ? Found.NOTHING : found;
  }

  /// The lines above an introduction are text, and must not be folded with it: when a shorter one
  /// ends at the same line and begins as introductions do, that one is meant.
  private static boolean isBetterLater(List<Line> lines, int start, Found found) {
    boolean begins = begins(lines.get(start));
    for (int i = start + 1; i < start + found.lines(); i++) {
      boolean candidate = mayBegin(lines.get(i)) && (begins(lines.get(i)) || !begins);
      Found shorter = candidate ? from(lines, i) : Found.NOTHING;
      boolean same = i + shorter.lines() == start + found.lines();
      if (shorter.lines() > 0 && same && (!begins || shorter.strength() == Strength.SURE)) {
        return true;
      }
    }
    return false;
  }

  private static Found from(List<Line> lines, int start) {
    StringBuilder joined = new StringBuilder();
    int blanks = 0;
    for (int i = start; i < lines.size() && i < start + MOST_LINES + blanks; i++) {
      Line line = lines.get(i);
      if (line.isLong() || (i > start && line.isQuoted() && !isOpenAddress(joined))) {
        return endedByQuote(joined.toString(), i - start, line);
      }
      if (line.isBlank()) {
        if (++blanks > 1 || !isOpen(joined)) {
          return Found.NOTHING;
        }
        continue;
      }
      joined.append(joined.isEmpty() ? "" : " ").append(line.bare());
      if (joined.length() > LONGEST) {
        return Found.NOTHING;
      }
      Strength strength = mayEnd(line) ? strength(joined.toString()) : Strength.NONE;
      if (strength != Strength.NONE) {
        return new Found(i - start + 1, strength);
      }
    }
    return Found.NOTHING;
  }

  /// A name, a date or an address; a line that only ends a sentence begins nothing.
  private static boolean mayBegin(Line line) {
    String bare = line.bare();
    return !line.isBlank()
        && !line.isLong()
        && (bare.chars().anyMatch(c -> c == '@' || c == '<' || Character.isDigit(c))
            || begins(line)
            || endsWithVerb(stripped(bare).toLowerCase(Locale.ROOT)));
  }

  private static boolean begins(Line line) {
    return startsWithOn(line.bare().toLowerCase(Locale.ROOT));
  }

  /// `Ana <ana@example.com` with the closing bracket on the next line, which is no quote mark.
  private static boolean isOpenAddress(CharSequence joined) {
    String text = joined.toString();
    return text.chars().filter(c -> c == '<').count() > text.chars().filter(c -> c == '>').count();
  }

  /// A blank line may stand inside only where an address is still to come.
  private static boolean isOpen(CharSequence joined) {
    String text = joined.toString();
    return startsWithOn(text.toLowerCase(Locale.ROOT))
        && (TIME.matcher(text).find() || YEAR.matcher(text).find());
  }

  /// `2013/7/20 Ana <ana@…>` without a verb, right above quoted lines.
  private static Found endedByQuote(String joined, int lines, Line line) {
    boolean dated = DATED_START.matcher(joined).find() && ADDRESS.matcher(joined).find();
    return line.isQuoted() && dated ? new Found(lines, Strength.NEEDS_QUOTE) : Found.NOTHING;
  }

  private static Strength strength(String joined) {
    String text = stripped(joined);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean address = ADDRESS.matcher(text).find();
    boolean time = TIME.matcher(text).find();
    boolean dated = time || YEAR.matcher(text).find() || DAY.matcher(text).find();
    boolean colon = joined.stripTrailing().endsWith(":") || joined.stripTrailing().endsWith("：");
    if (!address && !dated) {
      return endsWithVerb(lower) && colon && startsWithOn(lower)
          ? Strength.NEEDS_QUOTE
          : Strength.NONE;
    }
    if (endsWithVerb(lower) || hasVerbAndDate(lower, colon)) {
      boolean started = startsWithOn(lower) || dashed(joined);
      boolean full = (address && (dated || colon)) || (time && started);
      return full ? Strength.SURE : Strength.NEEDS_QUOTE;
    }
    boolean dateFirst = DATED_START.matcher(text).find() || (startsWithOn(lower) && dated);
    return colon && dateFirst && address && text.endsWith(">") ? Strength.SURE : Strength.NONE;
  }

  private static boolean dashed(String joined) {
    return joined.startsWith("--") && joined.endsWith("--");
  }

  /// German: `Ana <ana@…> schrieb am 3. Mai 2026 um 10:11:`; Dutch: `Op … schreef Ana <ana@…>:`.
  private static boolean hasVerbAndDate(String lower, boolean colon) {
    return (colon || lower.endsWith(">"))
        && Words.WROTE.stream()
            .anyMatch(verb -> verb.length() > 4 && lower.contains(" " + verb + " "));
  }

  /// A colon, a bracket, dashes or "wrote" end an introduction; most lines end otherwise.
  private static boolean mayEnd(Line line) {
    String bare = line.bare();
    char last = bare.charAt(bare.length() - 1);
    return ":：>-".indexOf(last) >= 0 || endsWithVerb(stripped(bare).toLowerCase(Locale.ROOT));
  }

  /// Looks at the last one, two and three words.
  private static boolean endsWithVerb(String lower) {
    int from = lower.length();
    for (int words = 0; words < 3 && from > 0; words++) {
      from = Math.max(lower.lastIndexOf(' ', from - 1), lower.lastIndexOf('>', from - 1));
      if (Words.WROTE_SET.contains(lower.substring(from + 1))) {
        return true;
      }
    }
    boolean spaceless = !lower.isEmpty() && lower.charAt(lower.length() - 1) > 0x2e80;
    return spaceless && Words.WROTE.stream().anyMatch(lower::endsWith);
  }

  private static boolean startsWithOn(String lower) {
    String text = lower.replaceFirst("^[-*_ ]{1,40}", "");
    int space = text.indexOf(' ');
    int second = text.indexOf(' ', space + 1);
    return (space > 0 && Words.ON_SET.contains(text.substring(0, space)))
        || (second > 0 && Words.ON_SET.contains(text.substring(0, second)))
        || DATED_START.matcher(text).find()
        || DAY_START.matcher(text).find();
  }

  private static String stripped(String joined) {
    int end = joined.length();
    while (end > 0 && " :：-*_\"”.".indexOf(joined.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && " -*_".indexOf(joined.charAt(start)) >= 0) {
      start++;
    }
    return joined.substring(start, end);
  }
}
