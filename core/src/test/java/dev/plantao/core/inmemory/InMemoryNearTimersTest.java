package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.timing.NearTimers;
import dev.plantao.core.timing.NearTimersContract;
import java.time.Duration;
import java.util.List;

class InMemoryNearTimersTest extends NearTimersContract {
  private final InMemoryNearTimers timers = new InMemoryNearTimers();

  @Override
  protected NearTimers newTimers() {
    return timers;
  }

  @Override
  protected List<Duration> delaysOf(ConversationId id) {
    return timers.drain().stream()
        .filter(timer -> timer.id().equals(id))
        .map(InMemoryNearTimers.Timer::delay)
        .toList();
  }
}
