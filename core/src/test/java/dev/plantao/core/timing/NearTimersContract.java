package dev.plantao.core.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every near timer promises. It cannot ask when they ring, only what was set.
public abstract class NearTimersContract {
  private NearTimers timers;

  protected abstract NearTimers newTimers();

  /// The delays that were set for a conversation so far, in order.
  protected abstract List<Duration> delaysOf(ConversationId id);

  @BeforeEach
  void none() {
    timers = newTimers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1S", "PT95S", "PT15M"})
  void a_delay_of_0_to_15_minutes_is_set(String delay) {
    var id = Fixtures.newId(Kind.TICKET);
    timers.wake(id, Duration.parse(delay));

    assertThat(delaysOf(id)).containsExactly(Duration.parse(delay));
  }

  @Test
  void set_twice_it_wakes_twice() {
    var id = Fixtures.newId(Kind.TICKET);
    timers.wake(id, Duration.ofSeconds(5));
    timers.wake(id, Duration.ofSeconds(5));

    assertThat(delaysOf(id)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT15M1S", "PT0.5S"})
  void a_delay_that_cannot_be_kept_is_refused(String delay) {
    var id = Fixtures.newId(Kind.TICKET);

    assertThatIllegalArgumentException().isThrownBy(() -> timers.wake(id, Duration.parse(delay)));
  }
}
