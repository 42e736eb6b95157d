package dev.plantao.core.people;

import java.util.Locale;
import java.util.Optional;

/// The five languages of the desk (CH-7). English is the primary one.
public enum Language {
  EN("en"),
  PT_BR("pt-BR"),
  DE("de"),
  ES("es"),
  RU("ru");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// The BCP 47 tag.
  public String tag() {
    return tag;
  }

  /// Reads a BCP 47 tag by its primary subtag, so that `pt`, `pt-PT` and `de-AT` find their
  /// language.
  public static Optional<Language> ofTag(String tag) {
    var primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    for (var language : values()) {
      if (Locale.forLanguageTag(language.tag).getLanguage().equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
