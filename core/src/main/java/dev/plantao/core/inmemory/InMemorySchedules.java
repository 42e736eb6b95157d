package dev.plantao.core.inmemory;

import dev.plantao.core.timing.ScheduleName;
import dev.plantao.core.timing.Schedules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Alarms in memory; whoever tests with them rings them.
public final class InMemorySchedules implements Schedules {
  private final Map<ScheduleName, Instant> set = new HashMap<>();

  @Override
  public synchronized void put(ScheduleName name, Instant at) {
    if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a schedule rings on a whole second, not at " + at);
    }
    set.put(name, at);
  }

  @Override
  public synchronized void remove(ScheduleName name) {
    set.remove(name);
  }

  @Override
  public synchronized Optional<Instant> find(ScheduleName name) {
    return Optional.ofNullable(set.get(name));
  }

  /// All that are set.
  public synchronized Map<ScheduleName, Instant> all() {
    return Map.copyOf(set);
  }
}
