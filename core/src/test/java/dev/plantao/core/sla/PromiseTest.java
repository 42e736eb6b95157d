package dev.plantao.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {
  private static final long SEED = 8;
  private static final int CLOCKS = 5_000;
  private static final int MOVES = 12;
  private static final int[] TARGETS = {30, 240, 1440, 2880};

  private static Instant at(int minute) {
    return Fixtures.NOW.plus(Duration.ofMinutes(minute));
  }

  /// What was spent and what is allowed, in minutes, as a customer would keep count.
  private static final class Count {
    private int spent;
    private int allowed;
    private boolean runs = true;

    Count(int target) {
      allowed = target;
    }

    void pass(int minutes) {
      for (int i = 0; i < minutes; i++) {
        spent += runs ? 1 : 0;
      }
    }

    /// A promise that would be broken already counts from now, if that is not later than the old.
    void promise(int target) {
      allowed = target > spent ? target : Math.min(allowed, spent + target);
    }
  }

  @Test
  @Tag("SL-5")
  @Tag("SL-8")
  void a_clock_that_stops_starts_and_changes_its_target_agrees_with_a_count_of_the_minutes() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int clock = 0; clock < CLOCKS; clock++) {
      int first = TARGETS[random.nextInt(TARGETS.length)];
      var promise = Promise.from(at(0), Duration.ofMinutes(first));
      var count = new Count(first);
      int now = 0;
      for (int move = 0; move < MOVES && count.spent < count.allowed; move++) {
        switch (random.nextInt(3)) {
          case 0 -> {
            promise = promise.paused(at(now));
            count.runs = false;
          }
          case 1 -> {
            promise = promise.resumed(at(now));
            count.runs = true;
          }
          default -> {
            int target = TARGETS[random.nextInt(TARGETS.length)];
            promise = promise.retargeted(Duration.ofMinutes(target), at(now));
            count.promise(target);
          }
        }
        var which = "seed " + SEED + ", clock " + clock + ", move " + move;
        var left = Duration.ofMinutes(count.allowed - count.spent);
        assertThat(promise.target().minus(promise.spentBy(at(now)))).as(which).isEqualTo(left);
        assertThat(promise.due().isPresent()).as(which).isEqualTo(count.runs);
        if (count.runs) {
          assertThat(promise.due()).as(which).contains(at(now).plus(left));
        }
        int gap = random.nextInt(300);
        now += gap;
        count.pass(gap);
      }
    }
  }

  @Test
  @Tag("SL-4")
  void a_promise_is_overdue_at_its_due_instant_and_not_before() {
    var promise = Promise.from(at(0), Duration.ofMinutes(30));

    assertThat(promise.overdueAt(at(30).minusNanos(1))).isEmpty();
    assertThat(promise.overdueAt(at(30))).contains(at(30));
    assertThat(promise.overdueAt(at(99))).contains(at(30));
    assertThat(promise.fulfilled(at(29)).overdueAt(at(99))).isEmpty();
    assertThat(promise.violated(at(30)).overdueAt(at(99))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0S,PT5S", "PT0.000000001S,PT6S", "PT0.999S,PT6S", "PT1S,PT6S"})
  @Tag("law-2")
  void a_timer_speaks_on_the_first_whole_second_5_s_after_the_due_instant(
      String due, String wakes) {
    var deadline = new Deadline(DeadlineKind.CLOSE, Fixtures.after(due));

    assertThat(deadline.wakeAt()).isEqualTo(Fixtures.after(wakes));
  }
}
