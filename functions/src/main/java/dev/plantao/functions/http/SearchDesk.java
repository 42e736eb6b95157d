package dev.plantao.functions.http;

import dev.plantao.core.search.Analysis;
import dev.plantao.core.search.Articles;
import dev.plantao.core.search.SearchIndex;
import dev.plantao.core.search.Searcher;
import dev.plantao.core.search.SolutionIds;
import dev.plantao.functions.stored.Signer;
import java.util.Locale;

/// What searches and suggestions are answered from.
///
/// @param solutions names solutions, the same for whoever indexes and whoever searches
public record SearchDesk(
    SearchIndex index, Analysis analysis, Articles articles, SolutionIds solutions) {

  Searcher searcher() {
    return new Searcher(index, analysis);
  }

  /// Solutions by an alias of their conversation that only this desk can make.
  public static SolutionIds solutionIds(Signer signer) {
    return id -> "S-" + signer.alias(Signer.Purpose.SOLUTION, id).toUpperCase(Locale.ROOT);
  }
}
