package dev.plantao.core.timing;

import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newCommand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.sla.DeadlineKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law-2")
class WakerTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void a_timer_that_rings_early_is_set_again() {
    var id = desk.opened(aTicket().regular());
    var outcome = desk.waker.wake(id, newCommand(), after("PT1H"));

    assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.schedules.find(new ScheduleName(id, DeadlineKind.FIRST_RESPONSE)))
        .contains(after("PT4H5S"));
  }

  @Test
  @Tag("ES-1")
  void a_timer_that_rings_in_time_or_late_writes_what_was_due_once() {
    var id = desk.opened(aTicket().regular());
    var ring = newCommand();
    var first = desk.waker.wake(id, ring, after("PT7H"));

    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(desk.state(id).firstResponse().violatedAt()).isEqualTo(after("PT4H"));
    assertThat(desk.waker.wake(id, ring, after("PT7H"))).isEqualTo(first);
    assertThat(desk.waker.wake(id, newCommand(), after("PT8H")))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.log.entries(id, 0, 10)).hasSize(2);
  }

  @Test
  @Tag("ES-1")
  void a_timer_that_rings_after_the_answer_changes_nothing() {
    var id = desk.opened(aTicket().regular());
    desk.handle(id, AGENT, reply(), after("PT3H59M59S"));

    assertThat(desk.waker.wake(id, newCommand(), after("PT4H5S")))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(desk.state(id).firstResponse().violated()).isFalse();
  }

  @Test
  void a_timer_of_nobody_finds_nothing() {
    assertThat(desk.waker.wake(Fixtures.newId(Kind.CHAT), newCommand(), after("PT1H")))
        .isEqualTo(new Outcome.NotFound());
  }
}
