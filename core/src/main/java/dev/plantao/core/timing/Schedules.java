package dev.plantao.core.timing;

import java.time.Instant;
import java.util.Optional;

/// One-time alarms. They may ring late, twice or never; whoever they wake looks for itself.
public interface Schedules {

  /// Sets the alarm of this name to this instant, whether or not it was set before.
  ///
  /// @param at a whole second in the future
  void put(ScheduleName name, Instant at);

  /// Removes the alarm; nothing happens where there is none.
  void remove(ScheduleName name);

  /// When the alarm is set to ring.
  Optional<Instant> find(ScheduleName name);
}
