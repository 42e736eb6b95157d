package dev.plantao.core.inmemory;

import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.PolicyBook;
import dev.plantao.core.policy.PolicyBookContract;

class InMemoryPolicyBookTest extends PolicyBookContract {
  private final InMemoryPolicyBook book = new InMemoryPolicyBook(this::now);

  @Override
  protected PolicyBook newBook() {
    return book;
  }

  @Override
  protected Policies policies() {
    return book;
  }
}
