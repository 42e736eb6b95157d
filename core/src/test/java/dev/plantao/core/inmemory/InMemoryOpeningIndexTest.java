package dev.plantao.core.inmemory;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.whatif.OpeningIndex;
import dev.plantao.core.whatif.OpeningIndexContract;

class InMemoryOpeningIndexTest extends OpeningIndexContract {
  @Override
  protected ConversationLog newLog() {
    return new InMemoryConversationLog();
  }

  @Override
  protected OpeningIndex indexOf(ConversationLog log) {
    return new InMemoryOpeningIndex((InMemoryConversationLog) log);
  }
}
