package dev.plantao.core.search;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of help that support keeps.
///
/// @param id `A-…`
/// @param texts in the languages in which it was written, one at least
/// @param url where it stands in full; null where the desk itself shows it
/// @param published whether customers are shown it
/// @param author who wrote this version: the user's id at the issuer
/// @param version 1 for the first
public record Article(
    String id,
    Map<Language, Content> texts,
    @Nullable String url,
    boolean published,
    String author,
    Instant at,
    long version) {
  public Article {
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  /// The article in one language.
  public record Content(Text title, Text body) {}
}
