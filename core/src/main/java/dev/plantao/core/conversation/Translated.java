package dev.plantao.core.conversation;

import dev.plantao.core.people.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The same words in up to five languages, always in English.
public record Translated(Map<Language, Text> in) {
  public Translated {
    if (!in.containsKey(Language.EN)) {
      throw new IllegalArgumentException("words for everybody exist at least in English");
    }
    in = Collections.unmodifiableMap(new EnumMap<>(in));
  }

  public static Translated english(String words) {
    return new Translated(Map.of(Language.EN, Text.of(words)));
  }

  /// A reader's own words, else the English ones.
  public Text of(Language reader) {
    var own = in.get(reader);
    return own == null ? in.getOrDefault(Language.EN, Text.ERASED) : own;
  }
}
