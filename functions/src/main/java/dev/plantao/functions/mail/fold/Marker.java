package dev.plantao.functions.mail.fold;

import java.util.List;
import java.util.Locale;

/// Lines that say in words that another message follows: `-----Original Message-----`.
final class Marker {

  private static final int LONGEST = 120;

  private Marker() {}

  /// History follows.
  static boolean isOriginal(Line line) {
    String said = mayMark(line) ? said(line) : "";
    if (said.isEmpty()) {
      return false;
    }
    boolean named = Words.ORIGINAL.stream().anyMatch(said::equals);
    if (isDecorated(line)) {
      return named || Words.ORIGINAL.stream().anyMatch(said::startsWith);
    }
    return named && line.bare().endsWith(":");
  }

  /// A forwarded mail follows, which is content.
  static boolean isForward(Line line) {
    String said = mayMark(line) ? said(line) : "";
    if (said.isEmpty()) {
      return false;
    }
    boolean decorated = isDecorated(line) || line.bare().endsWith(":");
    return (decorated && Words.FORWARDED.stream().anyMatch(said::startsWith))
        || (isDecorated(line) && startsWithForwarded(said));
  }

  private static boolean startsWithForwarded(String said) {
    return List.of("forwarded", "weitergeleitet", "encaminhad", "reenviad", "переслан", "transféré")
        .stream()
        .anyMatch(said::startsWith);
  }

  /// A row of underscores or dashes, as Outlook puts it above its header block.
  static boolean isRule(Line line) {
    String bare = line.bare();
    return bare.length() >= 3 && bare.chars().allMatch(c -> "_-=*~".indexOf(c) >= 0);
  }

  /// Text that products ask people to write above.
  static boolean isReplyAbove(Line line) {
    String said = mayMark(line) ? said(line) : "";
    return line.bare().length() <= LONGEST
        && isDecorated(line)
        && (said.contains("reply above this line")
            || said.contains("write your reply above")
            || said.contains("responda acima desta linha")
            || said.contains("responda por encima de esta línea")
            || said.contains("oberhalb dieser zeile antworten")
            || said.contains("antworten sie oberhalb dieser zeile")
            || said.contains("ответьте выше этой линии")
            || said.contains("ответ выше этой строки"));
  }

  private static boolean mayMark(Line line) {
    return isDecorated(line) || line.bare().endsWith(":");
  }

  private static boolean isDecorated(Line line) {
    String bare = line.bare().replace("*", "").strip();
    return bare.startsWith("--")
        || bare.startsWith("__")
        || bare.startsWith("==")
        || bare.startsWith("##")
        || (bare.startsWith("- ") && bare.endsWith(" -"))
        || bare.startsWith("—")
        || bare.startsWith("––");
  }

  private static String said(Line line) {
    String bare = line.bare();
    if (bare.length() > LONGEST) {
      return "";
    }
    int start = 0;
    int end = bare.length();
    while (start < end && "-_=#*~>|—– ".indexOf(bare.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "-_=#*~—–: ".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
