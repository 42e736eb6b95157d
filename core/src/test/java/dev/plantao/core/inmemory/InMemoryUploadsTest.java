package dev.plantao.core.inmemory;

import dev.plantao.core.file.Uploads;
import dev.plantao.core.file.UploadsContract;
import dev.plantao.core.log.ConversationLog;

class InMemoryUploadsTest extends UploadsContract {
  private InMemoryUploads uploads = new InMemoryUploads();

  @Override
  protected Uploads newUploads() {
    uploads = new InMemoryUploads();
    return uploads;
  }

  @Override
  protected ConversationLog newLog() {
    return new InMemoryConversationLog(uploads);
  }
}
