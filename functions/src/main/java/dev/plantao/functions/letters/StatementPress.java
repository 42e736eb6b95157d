package dev.plantao.functions.letters;

import static java.util.Objects.requireNonNull;

import dev.plantao.core.people.Language;
import dev.plantao.core.statement.Statement;
import java.util.EnumMap;
import java.util.Map;

/// Prints an SLA statement as one HTML document for screen and paper, without scripts, that loads
/// nothing. The same statement gives the same bytes. Safe to be shared between threads.
public final class StatementPress {
  private final Map<Language, StatementComposer> composers = new EnumMap<>(Language.class);
  private final StyleSheet style = new StyleSheet("statement.css");

  public StatementPress() {
    for (var language : Language.values()) {
      composers.put(
          language, new StatementComposer(new Wording("statement", language), style.text()));
    }
  }

  public String print(Statement statement, Language language) {
    var composer = requireNonNull(composers.get(language));
    return StatementLayout.of().execute(composer.compose(statement, language));
  }

  /// The value of the header `Content-Security-Policy` to serve the page with.
  public String contentSecurityPolicy() {
    return "default-src 'none'; style-src '%s'; base-uri 'none'; frame-ancestors 'none'"
        .formatted(style.hash());
  }
}
