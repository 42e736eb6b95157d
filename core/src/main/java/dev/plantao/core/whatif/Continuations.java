package dev.plantao.core.whatif;

/// Where a simulation is handed on that takes longer than anybody waits for an answer.
public interface Continuations {

  /// Has it gone on with, later, elsewhere; once or more often.
  void goOn(SimulationId id);
}
