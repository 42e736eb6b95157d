package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.timing.NearTimers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Near timers in memory; whoever tests with them takes them out and rings them.
public final class InMemoryNearTimers implements NearTimers {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /// One that was set.
  public record Timer(ConversationId id, Duration delay) {}

  private final List<Timer> set = new ArrayList<>();

  @Override
  public synchronized void wake(ConversationId id, Duration delay) {
    if (delay.isNegative()
        || delay.compareTo(LONGEST) > 0
        || !delay.equals(delay.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a near timer waits 0 to 900 whole seconds, not " + delay);
    }
    set.add(new Timer(id, delay));
  }

  /// Takes out all that were set.
  public synchronized List<Timer> drain() {
    var all = List.copyOf(set);
    set.clear();
    return all;
  }
}
