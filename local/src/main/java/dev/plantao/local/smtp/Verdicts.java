package dev.plantao.local.smtp;

import dev.plantao.local.letter.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What SES finds out about a letter: here, whatever its header `X-Local-Verdict` says.
record Verdicts(Map<String, String> found) {
  static final String HEADER = "X-Local-Verdict";

  private static final List<String> CHECKS = List.of("spf", "dkim", "dmarc", "spam", "virus");
  private static final List<String> VALUES = List.of("PASS", "FAIL", "GRAY", "PROCESSING_FAILED");

  /// Reads the header; every check passes that it does not name.
  ///
  /// @throws IllegalArgumentException when it says what SES never would
  static Verdicts of(Header header) {
    var found = new LinkedHashMap<String, String>();
    CHECKS.forEach(check -> found.put(check, "PASS"));
    for (var part : header.first(HEADER).orElse("").strip().split("\\s+", -1)) {
      if (!part.isEmpty()) {
        var pair = part.split("=", 2);
        var value = pair.length == 2 ? pair[1].toUpperCase(Locale.ROOT) : "";
        if (!CHECKS.contains(pair[0]) || !VALUES.contains(value)) {
          throw new IllegalArgumentException(
              "%s: '%s' is none of %s=%s".formatted(HEADER, part, CHECKS, VALUES));
        }
        found.put(pair[0], value);
      }
    }
    return new Verdicts(found);
  }

  /// As a rule sees them that may look for neither spam nor viruses.
  String of(String check, boolean scanned) {
    var verdict = found.getOrDefault(check, "PASS");
    return !scanned && (check.equals("spam") || check.equals("virus")) ? "DISABLED" : verdict;
  }

  /// As an `Authentication-Results` field words it.
  String word(String check) {
    return switch (found.getOrDefault(check, "PASS")) {
      case "FAIL" -> "fail";
      case "GRAY" -> check.equals("spf") ? "softfail" : "none";
      case "PROCESSING_FAILED" -> "temperror";
      default -> "pass";
    };
  }
}
