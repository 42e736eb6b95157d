package dev.plantao.core.inmemory;

import dev.plantao.core.mail.MailStore;
import dev.plantao.core.mail.MailStoreContract;

class InMemoryMailStoreTest extends MailStoreContract {
  @Override
  protected MailStore newStore() {
    return new InMemoryMailStore();
  }
}
