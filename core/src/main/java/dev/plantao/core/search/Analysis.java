package dev.plantao.core.search;

import dev.plantao.core.people.Language;
import java.util.List;
import java.util.Map;

/// Makes terms of words.
public interface Analysis {

  /// The terms of some passages with their weights, the weightiest 64.
  Map<Term, Integer> terms(List<Passage> passages);

  /// The term of something that is no word: a customer, an address, a month.
  Term exact(String kind, String value);

  /// What somebody typed, word by word, in whatever language it may be.
  List<Sought> sought(String query);

  /// The same where the language is known.
  List<Sought> sought(String query, Language language);

  /// One word of a query.
  ///
  /// @param stems the terms it may stand for, one at least
  /// @param misspelt terms by which it is found if no stem is known; possibly none
  record Sought(List<Term> stems, List<Term> misspelt) {
    public Sought {
      stems = List.copyOf(stems);
      misspelt = List.copyOf(misspelt);
    }
  }
}
