package dev.plantao.core.search;

import dev.plantao.core.people.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words as they stand, for tests of the index alone.
final class PlainWords implements Analysis {

  static Term word(String word) {
    return new Term(word.hashCode() * 0x9E3779B97F4A7C15L);
  }

  @Override
  public Map<Term, Integer> terms(List<Passage> passages) {
    var terms = new HashMap<Term, Integer>();
    for (var passage : passages) {
      for (var word : passage.text().orEmpty().split("\\W+", -1)) {
        if (!word.isEmpty()) {
          terms.merge(word(word), passage.field().weight(), Math::max);
        }
      }
    }
    return terms;
  }

  @Override
  public Term exact(String kind, String value) {
    return word(kind + ":" + value);
  }

  @Override
  public List<Sought> sought(String query) {
    return List.of(query.split("\\W+", -1)).stream()
        .map(word -> new Sought(List.of(word(word)), List.of()))
        .toList();
  }

  @Override
  public List<Sought> sought(String query, Language language) {
    return sought(query);
  }
}
