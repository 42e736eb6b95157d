package dev.plantao.functions.letters;

import static java.util.Objects.requireNonNull;

import dev.plantao.core.people.Language;
import java.util.EnumMap;
import java.util.Map;

/// Prints the feedback page: one HTML document without scripts that loads nothing. Safe to be
/// shared between threads.
public final class PagePress {
  private final Map<Language, PageComposer> composers = new EnumMap<>(Language.class);
  private final String contentSecurityPolicy;

  public PagePress() {
    var style = new StyleSheet("feedback.css");
    for (var language : Language.values()) {
      composers.put(language, new PageComposer(new Wording("feedback", language), style.text()));
    }
    contentSecurityPolicy =
        "default-src 'none'; style-src '%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            .formatted(style.hash());
  }

  public String print(FeedbackPage page) {
    return PageLayout.of().execute(requireNonNull(composers.get(page.language())).compose(page));
  }

  /// The value of the header `Content-Security-Policy` to serve the page with: its own style sheet,
  /// its own form, nothing else.
  public String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }
}
