package dev.plantao.core.inmemory;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.ConversationLogContract;

class InMemoryConversationLogTest extends ConversationLogContract {
  @Override
  protected ConversationLog newLog() {
    return new InMemoryConversationLog();
  }
}
