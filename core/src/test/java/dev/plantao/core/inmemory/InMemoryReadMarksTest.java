package dev.plantao.core.inmemory;

import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.chat.ReadMarksContract;

class InMemoryReadMarksTest extends ReadMarksContract {
  private final InMemoryConnections marks = new InMemoryConnections();

  @Override
  protected ReadMarks marks() {
    return marks;
  }
}
