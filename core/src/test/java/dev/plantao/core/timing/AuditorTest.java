package dev.plantao.core.timing;

import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.ForwardingLog;
import dev.plantao.core.sla.DeadlineKind;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law-7")
class AuditorTest {
  private final TestDesk desk = new TestDesk();

  @Test
  @Tag("ES-1")
  void it_finds_a_violation_5_s_after_the_due_instant_and_no_sooner() {
    var id = desk.opened(aTicket().premium());
    assertThat(desk.auditor.run(after("PT23M")).late()).as("it is at risk").isEqualTo(1);

    assertThat(desk.auditor.run(after("PT30M4.999S")).late()).isZero();
    assertThat(desk.auditor.run(after("PT30M5S")).late()).isEqualTo(1);
    assertThat(desk.state(id).firstResponse().violatedAt()).isEqualTo(after("PT30M"));
    assertThat(desk.auditor.run(after("PT31M")).late()).isZero();
  }

  @Test
  @Tag("PR-6")
  void it_closes_what_waited_too_long() {
    var id = desk.opened(aTicket());
    desk.handle(id, AGENT, replyAndWait(), after("PT1H"));
    desk.auditor.run(after("PT25H1M"));
    desk.auditor.run(after("PT49H1M"));

    assertThat(desk.state(id).phase())
        .isEqualTo(new Phase.Closed(after("PT49H"), Phase.Closing.AFTER_WAITING, after("PT217H")));
    assertThat(desk.log.entries(id, 0, 10)).as("reminder and close").hasSize(4);
  }

  @Test
  @Tag("ES-1")
  void it_catches_up_after_six_hours_off() {
    desk.auditor.run(after("PT1M"));
    var ids = new ArrayList<ConversationId>();
    for (int i = 0; i < 60; i++) {
      ids.add(desk.opened(aTicket().premium().openedAt(after("PT2M").plusSeconds(60L * i))));
    }
    var report = desk.auditor.run(after("PT6H1M"));

    assertThat(report.late()).isEqualTo(60);
    assertThat(ids).allMatch(id -> desk.state(id).firstResponse().violated());
  }

  @Test
  @Tag("ES-2")
  void what_it_settled_itself_it_lists_itself_however_long_ago_that_was_due() {
    desk.auditor.run(after("PT1M"));
    var id = desk.opened(aTicket().premium().openedAt(after("PT2M")));
    desk.keeper.match(id, after("PT2M"));
    var report = desk.auditor.run(after("PT6H"));

    assertThat(report).isEqualTo(new Auditor.Report(1, 1, 0, 0));
    assertThat(desk.lists.listed(id)).contains(desk.state(id));
    assertThat(desk.schedules.find(new ScheduleName(id, DeadlineKind.FIRST_RESPONSE))).isEmpty();
  }

  @Test
  void it_repairs_a_schedule_that_is_missing_or_wrong() {
    var id = desk.opened(aTicket().regular());
    desk.handle(id, AGENT, replyAndWait(), after("PT1H"));
    desk.keeper.match(id, after("PT1H"));
    var close = new ScheduleName(id, DeadlineKind.CLOSE);
    desk.schedules.put(close, after("PT900H"));
    var report = desk.auditor.run(after("PT4H1M"));

    assertThat(report.repaired()).isEqualTo(1);
    assertThat(desk.schedules.find(close)).contains(after("PT49H5S"));
    assertThat(desk.auditor.run(after("PT4H2M")).repaired()).isZero();
  }

  @Test
  void it_repairs_a_list_that_lags() {
    var id = desk.opened(aTicket().regular());
    desk.handle(id, AGENT, replyAndWait(), after("PT1H"));
    desk.auditor.run(after("PT4H1M"));

    assertThat(desk.lists.listed(id)).contains(desk.state(id));
  }

  @Test
  void it_leaves_to_the_keeper_what_changed_less_than_2_minutes_ago() {
    var id = desk.opened(aTicket().regular());
    desk.handle(id, AGENT, replyAndWait(), after("PT4H").minusSeconds(1));
    var report = desk.auditor.run(after("PT4H1M"));

    assertThat(report).isEqualTo(new Auditor.Report(1, 0, 0, 0));
    assertThat(desk.lists.listed(id)).isEmpty();
  }

  /// Cannot read one conversation for as long as that is wanted.
  private static final class Failing extends ForwardingLog {
    private final ConversationId broken;
    private boolean fails = true;

    Failing(ConversationLog log, ConversationId broken) {
      super(log);
      this.broken = broken;
    }

    @Override
    public Optional<Entry> newest(ConversationId id) {
      if (fails && id.equals(broken)) {
        throw new IllegalStateException("cannot be read: " + id);
      }
      return super.newest(id);
    }
  }

  private int shardOf(ConversationId id) {
    for (int shard = 0; shard < desk.log.shards(); shard++) {
      if (desk.log.due(shard, after("PT0S"), after("PT1H"), null).items().contains(id)) {
        return shard;
      }
    }
    throw new AssertionError("in no shard");
  }

  @Test
  void a_conversation_that_fails_holds_its_shards_watermark_and_no_other() {
    var broken = desk.opened(aTicket().premium());
    var ids = new ArrayList<ConversationId>();
    for (int i = 0; i < 40; i++) {
      ids.add(desk.opened(aTicket().premium()));
    }
    var failing = new Failing(desk.log, broken);
    var auditor = desk.auditor(_ -> failing);
    auditor.run(after("PT20M"));
    var report = auditor.run(after("PT1H"));

    assertThat(report).isEqualTo(new Auditor.Report(41, 40, 0, 1));
    assertThat(desk.failed).containsExactly(broken);
    assertThat(ids).allMatch(id -> desk.state(id).firstResponse().violated());
    int held = shardOf(broken);
    for (int shard = 0; shard < desk.log.shards(); shard++) {
      var moved = shard == held ? after("PT17M") : after("PT57M");
      assertThat(desk.log.watermarks()).as("shard %d", shard).containsEntry(shard, moved);
    }
    failing.fails = false;
    assertThat(auditor.run(after("PT9H")).late()).isEqualTo(1);
    assertThat(desk.state(broken).firstResponse().violatedAt()).isEqualTo(after("PT30M"));
    assertThat(desk.log.watermarks()).containsEntry(held, after("PT8H57M"));
  }
}
