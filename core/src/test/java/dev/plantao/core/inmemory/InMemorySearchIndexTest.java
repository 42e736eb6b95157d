package dev.plantao.core.inmemory;

import dev.plantao.core.search.SearchIndex;
import dev.plantao.core.search.SearchIndexContract;

class InMemorySearchIndexTest extends SearchIndexContract {
  @Override
  protected SearchIndex newIndex() {
    return new InMemorySearchIndex();
  }
}
