package dev.plantao.functions.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds the boundary of a multipart whose header names none, or a wrong one.
final class BoundaryGuess {

  /// The first delimiter stands near the beginning.
  private static final int SEARCHED = 20_000;

  private BoundaryGuess() {}

  /// The first line that begins with two hyphens and is followed by a part's header.
  static Optional<String> in(Content content) {
    byte[] raw = content.raw();
    String head = new String(raw, 0, Math.min(raw.length, SEARCHED), StandardCharsets.ISO_8859_1);
    int at = 0;
    while (at >= 0 && at < head.length()) {
      int end = head.indexOf('\n', at);
      String line = head.substring(at, end < 0 ? head.length() : end).stripTrailing();
      if (isDelimiter(line) && end >= 0 && partFollows(head, end + 1)) {
        return Optional.of(line.substring(2));
      }
      at = end < 0 ? -1 : end + 1;
    }
    return Optional.empty();
  }

  private static boolean isDelimiter(String line) {
    return line.startsWith("--")
        && line.length() > 2
        && line.length() <= 200
        && line.indexOf('"') < 0
        && !line.substring(2).isBlank();
  }

  private static boolean partFollows(String head, int at) {
    return head.regionMatches(true, at, "Content-", 0, 8);
  }
}
