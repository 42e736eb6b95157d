package dev.plantao.core.policy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long the desk keeps what it no longer needs.
///
/// @param closed how long after its close a conversation's words are kept; null for ever
/// @param held how long a mail held in quarantine waits for somebody to release it; null for ever
public record Retention(@Nullable Duration closed, @Nullable Duration held) {
  public static final Retention DEFAULT = new Retention(null, Duration.ofDays(30));

  public Retention {
    if ((closed != null && !closed.isPositive()) || (held != null && !held.isPositive())) {
      throw new IllegalArgumentException("what is kept is kept longer than nothing");
    }
  }

  public Optional<Duration> closedConversations() {
    return Optional.ofNullable(closed);
  }

  public Optional<Duration> quarantine() {
    return Optional.ofNullable(held);
  }
}
