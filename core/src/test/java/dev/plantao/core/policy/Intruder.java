package dev.plantao.core.policy;

import dev.plantao.core.conversation.Kind;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/// Does what the architecture forbids to its package, to see it caught.
public final class Intruder {

  private Intruder() {}

  /// Knows a package it may not know, a library, the clock and chance.
  public static int intrude(Kind kind) {
    Assertions.assertThat(kind).isNotNull();
    Supplier<Instant> clock = Instant::now;
    return new Random(clock.get().toEpochMilli()).nextInt() + UUID.randomUUID().hashCode();
  }
}
