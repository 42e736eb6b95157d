package dev.plantao.core.inmemory;

import dev.plantao.core.whatif.Simulations;
import dev.plantao.core.whatif.SimulationsContract;

class InMemorySimulationsTest extends SimulationsContract {
  @Override
  protected Simulations newStore() {
    return new InMemorySimulations();
  }
}
