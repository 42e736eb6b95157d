package dev.plantao.core.inmemory;

import dev.plantao.core.search.Articles;
import dev.plantao.core.search.ArticlesContract;

class InMemoryArticlesTest extends ArticlesContract {
  @Override
  protected Articles newArticles() {
    return new InMemoryArticles();
  }
}
