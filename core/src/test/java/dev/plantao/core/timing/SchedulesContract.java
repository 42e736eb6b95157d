package dev.plantao.core.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.sla.DeadlineKind;
import java.time.Instant;
import java.util.EnumMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every set of alarms promises. All its tests can share one.
public abstract class SchedulesContract {
  private Schedules schedules;

  protected abstract Schedules newSchedules();

  /// A whole second that lies at least an hour in the future of whatever keeps the alarms.
  protected Instant future() {
    return Fixtures.after("P3650D");
  }

  @BeforeEach
  void none() {
    schedules = newSchedules();
  }

  private static ScheduleName newName() {
    return new ScheduleName(Fixtures.newId(Kind.CHAT), DeadlineKind.FIRST_RESPONSE);
  }

  @Test
  void an_alarm_that_was_never_set_is_not_found() {
    assertThat(schedules.find(newName())).isEmpty();
  }

  @Test
  void an_alarm_is_set() {
    var name = newName();
    schedules.put(name, future());

    assertThat(schedules.find(name)).contains(future());
  }

  @Test
  void set_twice_it_rings_at_the_second_instant_be_it_earlier_later_or_the_same() {
    var name = newName();
    schedules.put(name, future());
    schedules.put(name, future().plusSeconds(1));
    assertThat(schedules.find(name)).contains(future().plusSeconds(1));
    schedules.put(name, future().minusSeconds(60));
    assertThat(schedules.find(name)).contains(future().minusSeconds(60));
    schedules.put(name, future().minusSeconds(60));
    assertThat(schedules.find(name)).contains(future().minusSeconds(60));
  }

  @Test
  void removed_it_is_gone_and_can_be_set_again() {
    var name = newName();
    schedules.put(name, future());
    schedules.remove(name);
    assertThat(schedules.find(name)).isEmpty();
    schedules.put(name, future());
    assertThat(schedules.find(name)).contains(future());
  }

  @Test
  void removing_what_is_not_set_does_nothing() {
    var name = newName();
    schedules.remove(name);
    schedules.put(name, future());
    schedules.remove(name);
    schedules.remove(name);

    assertThat(schedules.find(name)).isEmpty();
  }

  @Test
  void the_alarms_of_one_conversation_are_apart() {
    var id = Fixtures.newId(Kind.TICKET);
    var wanted = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
    for (var kind : DeadlineKind.values()) {
      var at = future().plusSeconds(wanted.size());
      wanted.put(kind, at);
      schedules.put(new ScheduleName(id, kind), at);
    }
    wanted.remove(DeadlineKind.REMINDER);
    schedules.remove(new ScheduleName(id, DeadlineKind.REMINDER));

    var found = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
    for (var kind : DeadlineKind.values()) {
      schedules.find(new ScheduleName(id, kind)).ifPresent(at -> found.put(kind, at));
    }
    assertThat(found).isEqualTo(wanted);
  }
}
