package dev.plantao.core.inmemory;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.timing.DueIndex;
import dev.plantao.core.timing.DueIndexContract;

class InMemoryDueIndexTest extends DueIndexContract {
  @Override
  protected ConversationLog newLog() {
    return new InMemoryConversationLog();
  }

  @Override
  protected DueIndex indexOf(ConversationLog log) {
    return (InMemoryConversationLog) log;
  }
}
