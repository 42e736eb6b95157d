package dev.plantao.core.likeness;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a new text says: its terms, and by which of its words.
///
/// @param words the word as it was written, by term; where there are more than 48, the weightiest
public record Gist(Map<Integer, String> words) {
  public static final Gist NOTHING = new Gist(Map.of());

  public Gist {
    words = weightiest(words);
  }

  private static Map<Integer, String> weightiest(Map<Integer, String> words) {
    var kept = new LinkedHashMap<Integer, String>();
    words.entrySet().stream()
        .sorted(Comparator.comparingDouble(said -> -TermKind.of(said.getKey()).weight()))
        .limit(Signature.MOST)
        .forEach(said -> kept.put(said.getKey(), said.getValue()));
    return java.util.Collections.unmodifiableMap(kept);
  }

  public Signature signature() {
    return new Signature(List.copyOf(words.keySet()));
  }
}
