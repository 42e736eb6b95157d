package dev.plantao.core.incident;

import java.time.Instant;

/// What became of an update.
public sealed interface Published {

  /// It is on the incident's log, by this attempt or an earlier one.
  record Done(Incident incident) implements Published {}

  /// The same idempotency key came with another body.
  record KeyReused() implements Published {}

  record NotFound() implements Published {}

  /// The incident is over.
  record Over(Instant resolvedAt) implements Published {}

  /// The incident has as many updates as one can have.
  record Full(int most) implements Published {}

  /// Others wrote first each time; nothing was done.
  record Contended() implements Published {}
}
