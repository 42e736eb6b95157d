package dev.plantao.core.inmemory;

import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.outbox.EffectBookContract;

class InMemoryEffectBookTest extends EffectBookContract {
  @Override
  protected EffectBook newBook() {
    return new InMemoryEffectBook();
  }
}
