package dev.plantao.core.search;

import dev.plantao.core.people.Language;
import java.util.List;
import java.util.Map;

/// Keeps the articles in the index: looks at the newest version, whichever it was called for.
public final class ArticleIndexer {
  private final Articles articles;
  private final Indexer indexer;
  private final Analysis analysis;

  public ArticleIndexer(Articles articles, Indexer indexer, Analysis analysis) {
    this.articles = articles;
    this.indexer = indexer;
    this.analysis = analysis;
  }

  /// Makes the index match the newest version.
  ///
  /// @param anew write all of it, so that postings that were lost come back too
  public void index(String id, boolean anew) {
    articles.find(id).ifPresent(article -> index(article, anew));
  }

  private void index(Article article, boolean anew) {
    for (var language : Language.values()) {
      var document = article.id() + "." + language.tag();
      var place = Places.help(language, article.id());
      indexer.replace(document, place, article.version(), terms(article, language), anew);
    }
  }

  private Map<Term, Integer> terms(Article article, Language language) {
    var content = article.texts().get(language);
    return content == null || !article.published()
        ? Map.of()
        : analysis.terms(
            List.of(
                new Passage(Field.SUBJECT, content.title(), language),
                new Passage(Field.REPORT, content.body(), language)));
  }
}
