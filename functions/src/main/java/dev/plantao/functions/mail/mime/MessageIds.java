package dev.plantao.functions.mail.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The message ids of Message-ID, In-Reply-To and References, without angle brackets.
final class MessageIds {

  /// A long thread names a few hundred.
  private static final int MOST = 1_000;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

  private MessageIds() {}

  /// All ids in their order, each once. Without angle brackets the words that look like ids count.
  static List<String> parse(String body) {
    Set<String> found = new LinkedHashSet<>();
    int at = 0;
    int open;
    while ((open = body.indexOf('<', at)) >= 0 && found.size() < MOST) {
      int close = body.indexOf('>', open);
      if (close < 0) {
        add(found, body.substring(open + 1));
        break;
      }
      int inner = body.lastIndexOf('<', close);
      add(found, body.substring(inner + 1, close));
      at = close + 1;
    }
    return found.isEmpty() ? bare(body) : new ArrayList<>(found);
  }

  private static void add(Set<String> found, String id) {
    String clean = id.replaceAll("\\s+", "");
    if (!clean.isEmpty()) {
      found.add(clean);
    }
  }

  private static List<String> bare(String body) {
    String text = body.strip();
    List<String> found = new ArrayList<>();
    for (String word : SEPARATORS.split(text, -1)) {
      String clean = word.replaceAll("^[\"']+|[\"'>]+$", "");
      if (clean.contains("@") && found.size() < MOST) {
        found.add(clean);
      }
    }
    boolean oneWord = !text.isEmpty() && text.indexOf(' ') < 0;
    return found.isEmpty() && oneWord ? List.of(text) : found;
  }
}
