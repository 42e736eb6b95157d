package dev.plantao.core.timing;

import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every index of due entries promises, over the log it belongs to. All its tests can share
/// one table.
@Tag("law-7")
public abstract class DueIndexContract {
  private static final int MANY = 230;

  private ConversationLog log;
  private DueIndex index;

  /// The log whose entries the index shows.
  protected abstract ConversationLog newLog();

  protected abstract DueIndex indexOf(ConversationLog log);

  /// Returns once the index shows what was written.
  protected void settle() {}

  @BeforeEach
  void anIndex() {
    log = newLog();
    index = indexOf(log);
  }

  private Entry opened(CaseBuilder one) {
    var cases = OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
    return written(log.open(one.draft(), cases));
  }

  private Entry appended(Entry before, ConversationCommand command, Instant at) {
    var state = before.after();
    if (ConversationDecider.decide(state, AGENT, command, Policy.DEFAULT, at)
        instanceof Decision.Accepted accepted) {
      var draft = Entry.Draft.following(state, Fixtures.newCommand(), null, accepted.events());
      return written(log.append(before, draft));
    }
    throw new AssertionError("refused: " + command);
  }

  private static Entry written(Appended appended) {
    assertThat(appended).isInstanceOf(Appended.Written.class);
    return ((Appended.Written) appended).entry();
  }

  /// All pages of all shards.
  private List<ConversationId> due(Instant after, Instant until) {
    settle();
    var all = new ArrayList<ConversationId>();
    for (int shard = 0; shard < index.shards(); shard++) {
      all.addAll(due(shard, after, until));
    }
    return all;
  }

  private List<ConversationId> due(int shard, Instant after, Instant until) {
    var all = new ArrayList<ConversationId>();
    var cursor = Optional.<String>empty();
    do {
      var page = index.due(shard, after, until, cursor.orElse(null));
      all.addAll(page.items());
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());
    return all;
  }

  @Test
  void an_entry_is_due_after_one_instant_and_not_after_the_other() {
    var ticket = aTicket().premium();
    opened(ticket);

    assertThat(due(after("PT22M"), after("PT22M30S"))).contains(ticket.id());
    assertThat(due(after("PT22M29.999S"), after("PT31M"))).contains(ticket.id());
    assertThat(due(after("PT22M30S"), after("PT31M"))).doesNotContain(ticket.id());
    assertThat(due(after("PT22M"), after("PT22M29.999S"))).doesNotContain(ticket.id());
    assertThat(due(after("-P1D"), after("P2D"))).contains(ticket.id());
  }

  @Test
  void an_entry_after_which_nothing_is_due_stands_at_the_instant_it_was_written() {
    var ticket = aTicket();
    var resolved = appended(opened(ticket), resolve(), after("PT1H7M"));

    assertThat(resolved.auditAt()).isEqualTo(after("PT1H7M"));
    assertThat(due(after("PT1H6M"), after("PT1H7M"))).contains(ticket.id());
  }

  @Test
  void an_entry_that_leaves_something_overdue_stands_at_the_instant_it_was_written() {
    var ticket = aTicket();
    var waits = appended(opened(ticket), replyAndWait(), after("PT1H"));
    var noted = appended(waits, note(), after("PT26H"));

    assertThat(noted.auditAt()).as("the reminder was due at 25 h").isEqualTo(after("PT26H"));
    assertThat(due(after("PT25H59M"), after("PT26H"))).contains(ticket.id());
  }

  @Test
  void every_entry_stays_in_it_also_when_a_newer_one_is_due_elsewhere() {
    var ticket = aTicket().regular();
    appended(opened(ticket), replyAndWait(), after("PT1H"));

    assertThat(due(after("PT2H59M"), after("PT3H"))).as("opening").contains(ticket.id());
    assertThat(due(after("PT24H59M"), after("PT25H"))).as("reminder").contains(ticket.id());
  }

  @Test
  void pages_together_hold_everything_and_a_shard_is_in_order() {
    var wanted = new HashSet<ConversationId>();
    var dueAt = new java.util.HashMap<ConversationId, Instant>();
    for (int i = 0; i < MANY; i++) {
      var ticket = aTicket().premium().openedAt(after("P10D").plusSeconds((i * 37L) % 600));
      dueAt.put(ticket.id(), opened(ticket).auditAt());
      wanted.add(ticket.id());
    }
    var found = due(after("P10DT22M30S").minusMillis(1), after("P10DT33M"));

    assertThat(found).containsAll(wanted);
    for (int shard = 0; shard < index.shards(); shard++) {
      var ofShard = due(shard, after("P10DT22M30S").minusMillis(1), after("P10DT33M"));
      ofShard.retainAll(wanted);
      assertThat(ofShard).extracting(dueAt::get).isSorted();
    }
  }

  @Test
  void an_entry_stands_in_one_shard_only() {
    var ticket = aTicket().premium();
    opened(ticket);

    assertThat(due(after("PT22M"), after("PT23M"))).containsOnlyOnce(ticket.id());
  }

  @Test
  void a_watermark_moves_forward_and_never_back() {
    int shard = index.shards() - 1;
    var start = index.watermarks().getOrDefault(shard, after("PT0S")).plusSeconds(60);

    index.advance(Set.of(shard), start);
    assertThat(index.watermarks()).containsEntry(shard, start);
    index.advance(Set.of(shard), start.minusSeconds(30));
    assertThat(index.watermarks()).containsEntry(shard, start);
    index.advance(Set.of(shard), start.plusMillis(1));
    assertThat(index.watermarks()).containsEntry(shard, start.plusMillis(1));
  }

  @Test
  void watermarks_move_together_and_one_that_lies_further_stays_alone() {
    var start = index.watermarks().values().stream().max(naturalOrder()).orElse(after("PT0S"));
    var further = start.plusSeconds(60);
    index.advance(Set.of(1), further);

    index.advance(Set.of(0, 1, 2), start.plusSeconds(30));

    assertThat(index.watermarks())
        .containsEntry(0, start.plusSeconds(30))
        .containsEntry(1, further)
        .containsEntry(2, start.plusSeconds(30));
    index.advance(Set.of(), further);
    assertThat(index.watermarks()).containsEntry(0, start.plusSeconds(30));
  }

  @Test
  void each_shard_has_a_watermark_of_its_own() {
    assertThat(index.shards()).isGreaterThan(2);
    var before = index.watermarks();
    int last = index.shards() - 1;
    index.advance(Set.of(last), before.getOrDefault(last, after("PT0S")).plusSeconds(1));

    var others = new HashMap<>(index.watermarks());
    others.remove(last);
    assertThat(before).containsAllEntriesOf(others);
  }
}
