package dev.plantao.core.inmemory;

import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.desk.DeskListsContract;

class InMemoryDeskListsTest extends DeskListsContract {
  @Override
  protected DeskLists newLists() {
    return new InMemoryDeskLists();
  }
}
