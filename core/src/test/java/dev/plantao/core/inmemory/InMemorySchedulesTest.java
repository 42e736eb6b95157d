package dev.plantao.core.inmemory;

import dev.plantao.core.timing.Schedules;
import dev.plantao.core.timing.SchedulesContract;

class InMemorySchedulesTest extends SchedulesContract {
  @Override
  protected Schedules newSchedules() {
    return new InMemorySchedules();
  }
}
