package dev.plantao.core.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Deadlines;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever crashes, is repeated or comes late, the desk ends in the same state.
class DeskSimulationTest {
  private static final long SEED = 77;
  private static final int SEQUENCES = 10_000;
  private static final int STEPS = 10;
  private static final int AUDITED = 40;
  private static final int AUDIT_DAYS = 12;
  private static final Duration AUDIT_RATE = Duration.ofMinutes(5);
  private static final Duration OFF = Duration.ofHours(6);

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }

  /// One conversation whose reactions come repeated, late and in any order.
  private static final class Sequence {
    private final RandomGenerator random;
    private final TestDesk desk = new TestDesk();
    private final List<ConversationId> pending = new ArrayList<>();
    private final ConversationId id;
    private Instant now = Fixtures.NOW;
    private Instant armed = Fixtures.NOW;

    Sequence(RandomGenerator random) {
      this.random = random;
      desk.log.onWritten(entry -> pending.add(entry.after().id()));
      id = desk.opened(RandomHistory.aCase(random, Fixtures.NOW));
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        now = now.plus(RandomHistory.gap(random));
        if (random.nextInt(4) > 0) {
          var step = RandomHistory.step(random, now);
          desk.handle(id, step.by(), step.command(), now);
        }
        ring();
        react(random.nextInt(3));
      }
      while (!pending.isEmpty()) {
        react(1);
      }
    }

    /// An alarm that rang is gone; some ring early, some late, some never. Near ones always ring.
    private void ring() {
      for (var alarm : desk.schedules.all().entrySet()) {
        int odds = alarm.getValue().isAfter(now) ? 20 : 2;
        if (random.nextInt(odds) == 0) {
          desk.schedules.remove(alarm.getKey());
          wake();
        }
      }
      for (var timer : desk.timers.drain()) {
        now = now.plus(timer.delay());
        wake();
      }
    }

    private void wake() {
      armed = now;
      desk.waker.wake(id, Fixtures.newCommand(), now);
    }

    /// Every entry is reacted to at least once, in whatever order.
    private void react(int times) {
      for (int i = 0; i < times && !pending.isEmpty(); i++) {
        int which = random.nextInt(pending.size());
        armed = now;
        desk.keeper.match(pending.get(which), now);
        if (random.nextInt(4) > 0) {
          pending.remove(which);
        }
      }
    }

    void check() {
      var state = desk.state(id);
      assertThat(desk.lists.listed(id)).contains(state);
      var wanted = new HashMap<ScheduleName, Instant>();
      for (var deadline : Deadlines.of(state)) {
        if (!deadline.wakeAt().isBefore(armed.plusSeconds(90))) {
          wanted.put(new ScheduleName(id, deadline.kind()), deadline.wakeAt());
        }
      }
      assertThat(desk.schedules.all()).isEqualTo(wanted);
      if (wanted.size() < Deadlines.of(state).size()) {
        assertThat(desk.timers.drain()).isNotEmpty();
      }
    }
  }

  @Test
  @Tag("law-6")
  void the_alarms_that_should_be_set_are_set_and_no_others_and_the_lists_are_right() {
    var random = random();
    for (int i = 0; i < SEQUENCES; i++) {
      var sequence = new Sequence(random);
      sequence.run();
      try {
        sequence.check();
      } catch (AssertionError e) {
        throw new AssertionError("seed " + SEED + ", sequence " + i, e);
      }
    }
  }

  @Test
  @Tag("law-7")
  @Tag("ES-1")
  @Tag("PR-6")
  void the_auditor_alone_finds_every_violation_and_close_also_after_six_hours_off() {
    var random = random();
    var desk = new TestDesk();
    var ids = new ArrayList<ConversationId>();
    var end = Fixtures.NOW.plus(Duration.ofDays(AUDIT_DAYS));
    var on = Fixtures.NOW;
    int late = 0;
    for (var now = Fixtures.NOW; now.isBefore(end); now = now.plus(AUDIT_RATE)) {
      work(desk, ids, random, now);
      if (random.nextInt(200) == 0) {
        on = now.plus(OFF);
      }
      if (!now.isBefore(on)) {
        late += desk.auditor.run(now).late();
        assertNothingOverdue(desk, ids, now);
      }
    }
    desk.auditor.run(end);

    assertNothingOverdue(desk, ids, end);
    assertThat(late).isGreaterThan(AUDITED / 2);
    ids.forEach(id -> assertEscalatedIfAndOnlyIfViolated(desk, id));
  }

  private static void work(
      TestDesk desk, List<ConversationId> ids, RandomGenerator random, Instant now) {
    if (ids.size() < AUDITED && random.nextInt(20) == 0) {
      ids.add(desk.opened(RandomHistory.aCase(random, now)));
    }
    if (!ids.isEmpty() && random.nextInt(5) == 0) {
      var step = RandomHistory.step(random, now);
      desk.handle(ids.get(random.nextInt(ids.size())), step.by(), step.command(), now);
    }
  }

  private static void assertNothingOverdue(TestDesk desk, List<ConversationId> ids, Instant now) {
    for (var id : ids) {
      var state = desk.state(id);
      assertThat(Deadlines.next(state).map(due -> due.isAfter(now.minus(Deadline.GRACE))))
          .as("seed %d, %s at %s: %s", SEED, id, now, state)
          .isNotEqualTo(java.util.Optional.of(false));
    }
  }

  private static void assertEscalatedIfAndOnlyIfViolated(TestDesk desk, ConversationId id) {
    var events =
        desk.log.entries(id, 0, Integer.MAX_VALUE).stream()
            .map(Entry::events)
            .flatMap(List::stream)
            .toList();
    Conversation state = desk.state(id);
    for (var promise : PromiseKind.values()) {
      var violated = state.promise(promise).violatedAt();
      var wanted = violated == null ? List.<Instant>of() : List.of(violated);
      assertThat(at(events, new EscalatedForViolation(promise))).isEqualTo(wanted);
      if (violated != null) {
        assertThat(at(events, new Violated(promise, violated))).isEqualTo(wanted);
      }
    }
  }

  private static List<Instant> at(
      List<Recorded> events, dev.plantao.core.conversation.ConversationEvent event) {
    return events.stream().filter(e -> e.event().equals(event)).map(Recorded::at).toList();
  }
}
