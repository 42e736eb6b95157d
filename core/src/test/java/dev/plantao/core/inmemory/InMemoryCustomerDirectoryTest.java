package dev.plantao.core.inmemory;

import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerDirectoryContract;

class InMemoryCustomerDirectoryTest extends CustomerDirectoryContract {
  @Override
  protected CustomerDirectory newDirectory() {
    return new InMemoryCustomerDirectory();
  }
}
