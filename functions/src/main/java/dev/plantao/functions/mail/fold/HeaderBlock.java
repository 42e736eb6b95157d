package dev.plantao.functions.mail.fold;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The block that Outlook and others put above a quote: `From: / Sent: / To: / Subject:`, in many
/// languages, with or without emphasis marks.
final class HeaderBlock {

  private static final int MOST_LINES = 16;
  private static final int LONGEST_LABEL = 24;

  private enum Label {
    FROM,
    DATE,
    TO,
    SUBJECT,
    OTHER
  }

  private HeaderBlock() {}

  /// How many lines the block that begins here takes; 0 when none begins here.
  static int at(List<Line> lines, int start) {
    @Nullable Label first = label(lines.get(start));
    if (first == null || first == Label.OTHER || first == Label.TO) {
      return 0;
    }
    if (first == Label.FROM && isFlat(lines.get(start).bare())) {
      return 1;
    }
    Set<Label> seen = EnumSet.of(first);
    int end = start + 1;
    int strays = 0;
    for (int i = start + 1; i < lines.size() && i < start + MOST_LINES; i++) {
      @Nullable Label label = label(lines.get(i));
      if (label != null) {
        strays = 0;
        seen.add(label);
        end = i + 1;
      } else if (++strays > 1) {
        break;
      }
    }
    return isBlock(seen) ? end - start : 0;
  }

  /// A whole block on one line, as some converters leave it: `From: … Sent: … To: … Subject: …`.
  private static boolean isFlat(String text) {
    Set<Label> seen = EnumSet.noneOf(Label.class);
    for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
      int word = text.lastIndexOf(' ', colon - 1) + 1;
      @Nullable Label label = named(text.substring(word, colon).replace("*", ""));
      if (label != null) {
        seen.add(label);
      }
    }
    return text.contains("@") && seen.contains(Label.FROM) && seen.contains(Label.DATE);
  }

  private static boolean isBlock(Set<Label> seen) {
    boolean dated = seen.contains(Label.DATE);
    boolean from = seen.contains(Label.FROM);
    boolean to = seen.contains(Label.TO);
    boolean subject = seen.contains(Label.SUBJECT);
    return (from && (dated || (to && subject))) || (dated && to);
  }

  private static @Nullable Label label(Line line) {
    String text = line.unquoted().replace("*", "").strip();
    int colon = colon(text);
    if (colon < 1 || colon > LONGEST_LABEL) {
      return null;
    }
    return named(text.substring(0, colon));
  }

  private static @Nullable Label named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    if (Words.FROM.contains(name)) {
      return Label.FROM;
    }
    if (Words.DATE.contains(name)) {
      return Label.DATE;
    }
    if (Words.SUBJECT.contains(name)) {
      return Label.SUBJECT;
    }
    if (Words.TO.contains(name)) {
      return Label.TO;
    }
    return Words.OTHER.contains(name) ? Label.OTHER : null;
  }

  private static int colon(String text) {
    int narrow = text.indexOf(':');
    int wide = text.indexOf('：');
    return wide >= 0 && (narrow < 0 || wide < narrow) ? wide : narrow;
  }
}
