package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.plantao.core.people.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/// Prints the feedback page: one HTML document without scripts that loads nothing. Safe to be
/// shared between threads.
public final class PagePress {
  private final Map<Language, PageComposer> composers = new EnumMap<>(Language.class);
  private final String contentSecurityPolicy;

  public PagePress() {
    var style = style();
    for (var language : Language.values()) {
      composers.put(language, new PageComposer(new Wording("feedback", language), style));
    }
    contentSecurityPolicy =
        "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            .formatted(digest(style));
  }

  public String print(FeedbackPage page) {
    return PageLayout.of().execute(requireNonNull(composers.get(page.language())).compose(page));
  }

  /// The value of the header `Content-Security-Policy` to serve the page with: its own style sheet,
  /// its own form, nothing else.
  public String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  private static String style() {
    try (var file = requireNonNull(PagePress.class.getResourceAsStream("feedback.css"))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("feedback.css cannot be read", e);
    }
  }

  private static String digest(String style) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
