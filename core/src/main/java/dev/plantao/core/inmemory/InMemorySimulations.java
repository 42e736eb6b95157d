package dev.plantao.core.inmemory;

import dev.plantao.core.whatif.Simulation;
import dev.plantao.core.whatif.SimulationId;
import dev.plantao.core.whatif.Simulations;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Simulations in memory.
public final class InMemorySimulations implements Simulations {
  private final Map<SimulationId, Simulation> kept = new HashMap<>();

  @Override
  public synchronized Optional<Simulation> find(SimulationId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized boolean keep(Simulation next) {
    var before = kept.get(next.id());
    if (next.step() != (before == null ? 0 : before.step() + 1)) {
      return false;
    }
    kept.put(next.id(), next);
    return true;
  }
}
