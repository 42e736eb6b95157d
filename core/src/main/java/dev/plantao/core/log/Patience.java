package dev.plantao.core.log;

/// How often a lost race is run again. An implementation may wait a little before it says yes.
@FunctionalInterface
public interface Patience {
  /// A person's request gives up after three tries (law 4).
  Patience OF_A_PERSON = lost -> lost < 3;

  /// Whether to decide again after `lost` lost races.
  boolean again(int lost);
}
