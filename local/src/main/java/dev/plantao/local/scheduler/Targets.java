package dev.plantao.local.scheduler;

/// What a schedule can fire at.
@FunctionalInterface
public interface Targets {
  /// Returns once the event is kept at its target.
  void deliver(String arn, String input);
}
