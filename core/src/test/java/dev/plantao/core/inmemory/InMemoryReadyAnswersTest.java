package dev.plantao.core.inmemory;

import dev.plantao.core.ready.ReadyAnswers;
import dev.plantao.core.ready.ReadyAnswersContract;

class InMemoryReadyAnswersTest extends ReadyAnswersContract {
  @Override
  protected ReadyAnswers newAnswers() {
    return new InMemoryReadyAnswers();
  }
}
