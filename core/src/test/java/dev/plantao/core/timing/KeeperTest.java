package dev.plantao.core.timing;

import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.inmemory.InMemoryNearTimers.Timer;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.sla.DeadlineKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law-6")
class KeeperTest {
  private final TestDesk desk = new TestDesk();

  private static ScheduleName name(ConversationId id, DeadlineKind kind) {
    return new ScheduleName(id, kind);
  }

  @Test
  void a_schedule_is_named_by_its_conversation_and_its_kind() {
    var id = new ConversationId("T-0123456789AB");

    assertThat(name(id, DeadlineKind.FIRST_RESPONSE).value())
        .isEqualTo("T-0123456789AB.first-response");
    assertThat(name(id, DeadlineKind.RESOLUTION).value()).isEqualTo("T-0123456789AB.resolution");
    assertThat(name(id, DeadlineKind.REMINDER).value()).isEqualTo("T-0123456789AB.reminder");
    assertThat(name(id, DeadlineKind.CLOSE).value()).isEqualTo("T-0123456789AB.close");
    assertThat(name(id, DeadlineKind.UPDATE).value()).isEqualTo("T-0123456789AB.update");
    assertThat(name(id, DeadlineKind.AT_RISK).value()).isEqualTo("T-0123456789AB.at-risk");
  }

  @Test
  @Tag("SL-1")
  @Tag("PR-3")
  void an_opening_is_listed_and_its_four_deadlines_have_alarms_5_s_later() {
    var id = desk.opened(aTicket().regular());
    desk.keeper.match(id, after("PT1S"));

    assertThat(desk.lists.listed(id)).contains(desk.state(id));
    assertThat(desk.schedules.all())
        .isEqualTo(
            Map.of(
                name(id, DeadlineKind.FIRST_RESPONSE), after("PT4H5S"),
                name(id, DeadlineKind.RESOLUTION), after("PT48H5S"),
                name(id, DeadlineKind.UPDATE), after("PT24H5S"),
                name(id, DeadlineKind.AT_RISK), after("PT3H5S")));
    assertThat(desk.timers.drain()).isEmpty();
  }

  @Test
  void an_alarm_rings_on_a_whole_second_rounded_up() {
    var id = desk.opened(aTicket().regular().openedAt(after("PT0.001S")));
    desk.keeper.match(id, after("PT1S"));

    assertThat(desk.schedules.find(name(id, DeadlineKind.FIRST_RESPONSE)))
        .contains(after("PT4H6S"));
  }

  @Test
  @Tag("PR-6")
  void a_wait_has_alarms_for_its_reminder_and_its_close_and_none_for_a_clock_that_stands() {
    var id = desk.opened(aTicket());
    desk.keeper.match(id, after("PT1S"));
    desk.handle(id, AGENT, replyAndWait(), after("PT1H"));
    desk.keeper.match(id, after("PT1H"));

    assertThat(desk.schedules.all())
        .isEqualTo(
            Map.of(
                name(id, DeadlineKind.REMINDER), after("PT25H5S"),
                name(id, DeadlineKind.CLOSE), after("PT49H5S")));
  }

  @Test
  void a_closed_conversation_has_no_alarm_and_is_marked_with_the_way_back() {
    var customer = Fixtures.newCustomer();
    var id = desk.opened(aTicket().of(customer));
    desk.keeper.match(id, after("PT1S"));
    desk.handle(id, AGENT, resolve(), after("PT1H"));
    desk.keeper.match(id, after("PT1H"));

    assertThat(desk.schedules.all()).isEmpty();
    assertThat(desk.log.openCases(new OpenCases.Owner.OfCustomer(customer)).cases())
        .containsExactly(new OpenCases.Case(id, after("PT169H")));
  }

  @Test
  void what_is_due_within_90_s_goes_to_a_near_timer_and_not_to_the_scheduler() {
    var id = desk.opened(aTicket().premium());
    desk.keeper.match(id, after("PT21M5S"));
    assertThat(desk.timers.drain()).as("90 s before").isEmpty();
    desk.keeper.match(id, after("PT21M6S"));

    assertThat(desk.timers.drain()).containsExactly(new Timer(id, Duration.ofSeconds(89)));
    assertThat(desk.schedules.find(name(id, DeadlineKind.AT_RISK))).isEmpty();
  }

  @Test
  void what_is_overdue_wakes_at_once() {
    var id = desk.opened(aTicket().premium());
    desk.keeper.match(id, after("PT1H"));

    assertThat(desk.timers.drain()).containsExactly(new Timer(id, Duration.ZERO));
  }

  @Test
  void a_near_timer_never_rings_too_early() {
    for (var now : new Instant[] {after("PT30M").plusNanos(1), after("PT30M4.9999S")}) {
      var id = desk.opened(aTicket().premium());
      desk.keeper.match(id, now);
      var timer = desk.timers.drain().getLast();

      assertThat(now.plus(timer.delay())).isAfterOrEqualTo(after("PT30M5S"));
    }
  }

  @Test
  void what_was_never_opened_is_left_alone() {
    desk.keeper.match(Fixtures.newId(Kind.TICKET), after("PT1H"));

    assertThat(desk.schedules.all()).isEmpty();
    assertThat(desk.lists.all()).isEmpty();
  }

  /// Alarms that let somebody else work between a keeper's reading and its first change.
  private static final class Interrupted implements Schedules {
    private final Schedules schedules;
    private Runnable others;

    Interrupted(Schedules schedules, Runnable others) {
      this.schedules = schedules;
      this.others = others;
    }

    private void interrupt() {
      var now = others;
      others = () -> {};
      now.run();
    }

    @Override
    public void put(ScheduleName name, Instant at) {
      interrupt();
      schedules.put(name, at);
    }

    @Override
    public void remove(ScheduleName name) {
      interrupt();
      schedules.remove(name);
    }

    @Override
    public Optional<Instant> find(ScheduleName name) {
      return schedules.find(name);
    }
  }

  private Keeper interrupted(Runnable others) {
    return new Keeper(desk.log, desk.lists, new Interrupted(desk.schedules, others), desk.timers);
  }

  @Test
  void a_keeper_that_was_overtaken_does_not_undo_what_a_newer_one_did() {
    var id = desk.opened(aTicket());
    var slow =
        interrupted(() -> {
          desk.handle(id, AGENT, replyAndWait(), after("PT1H"));
          desk.keeper.match(id, after("PT1H"));
        });
    slow.match(id, after("PT1H"));

    assertMatched(desk.state(id));
  }

  @Test
  @Tag("law-2")
  void an_early_ring_that_was_overtaken_does_not_undo_what_a_keeper_did() {
    var id = desk.opened(aTicket());
    desk.handle(id, AGENT, replyAndWait(), after("PT1H"));
    desk.keeper.match(id, after("PT1H"));
    var slow =
        interrupted(() -> {
          desk.handle(id, AGENT, reply(), after("PT2H"));
          desk.keeper.match(id, after("PT2H"));
        });
    var waker =
        new Waker(desk.conversations, desk.marks, slow, dev.plantao.core.log.Patience.OF_A_PERSON);
    waker.wake(id, Fixtures.newCommand(), after("PT2H"));

    assertMatched(desk.state(id));
  }

  private void assertMatched(Conversation state) {
    assertThat(desk.lists.listed(state.id())).contains(state);
    var wanted = new java.util.HashMap<ScheduleName, Instant>();
    Keeper.wanted(state)
        .forEach((kind, deadline) -> wanted.put(name(state.id(), kind), deadline.wakeAt()));
    assertThat(desk.schedules.all()).isEqualTo(wanted);
  }
}
