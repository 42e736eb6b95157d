package dev.plantao.functions.http;

import dev.plantao.core.people.Language;
import java.util.Locale;
import java.util.Optional;

/// The language that a caller reads: `?language=`, else the first of `Accept-Language` that the
/// desk speaks, else English.
final class ReaderLanguage {
  /// Longer lists come from nobody's browser.
  private static final int LONGEST = 200;

  private ReaderLanguage() {}

  static Language of(Call call) {
    var asked = call.query("language");
    return Optional.ofNullable(asked)
        .flatMap(Language::ofTag)
        .or(() -> accepted(call.header("accept-language")))
        .orElse(Language.EN);
  }

  private static Optional<Language> accepted(@org.jspecify.annotations.Nullable String header) {
    if (header == null || header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> Language.ofTag(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
