package dev.plantao.core.whatif;

import java.util.Optional;

/// Simulations and how far each has come; kept for good.
public interface Simulations {

  /// Read strongly.
  Optional<Simulation> find(SimulationId id);

  /// Keeps the first, or the one that follows the one that is kept, by its step.
  ///
  /// @return false if another one is kept there by now
  boolean keep(Simulation next);
}
