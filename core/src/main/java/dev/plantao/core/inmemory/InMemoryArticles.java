package dev.plantao.core.inmemory;

import dev.plantao.core.desk.Page;
import dev.plantao.core.search.Article;
import dev.plantao.core.search.Articles;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Help articles in memory; only the newest versions are kept.
public final class InMemoryArticles implements Articles {
  private final TreeMap<String, Article> articles = new TreeMap<>();

  @Override
  public synchronized Optional<Article> find(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public synchronized Page<Article> all(@Nullable String cursor, int limit) {
    var rest = cursor == null ? articles : articles.tailMap(cursor, false);
    var page = rest.values().stream().limit(limit).toList();
    return new Page<>(page, page.size() < rest.size() ? page.getLast().id() : null);
  }

  @Override
  public synchronized boolean store(Article next) {
    long newest = find(next.id()).map(Article::version).orElse(0L);
    if (next.version() != newest + 1) {
      return false;
    }
    articles.put(next.id(), next);
    return true;
  }
}
