package dev.plantao.core.log;

import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.severity;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.keyOf;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.Fixtures.newId;
import static dev.plantao.core.Fixtures.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationEvent.NoteAdded;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Refusal;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.sla.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private static final int WRITERS = 8;

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final CaseBuilder ticket = aTicket();
  private final Entry opening = opened(ticket);

  private Entry opened(CaseBuilder one) {
    var cases = OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
    if (log.open(one.draft(), cases) instanceof ConversationLog.Appended.Written written) {
      return written.entry();
    }
    throw new AssertionError("not opened");
  }

  private static Conversations over(ConversationLog log) {
    return new Conversations(log, new FixedPolicies(Policy.DEFAULT));
  }

  private Outcome handle(ConversationId id, Request request) {
    return over(log).handle(id, request, Patience.OF_A_PERSON);
  }

  private static Request request(ConversationCommand command, String at) {
    return request(newCommand(), null, null, command, at);
  }

  private static Request request(
      CommandId id,
      @Nullable IdempotencyKey key,
      @Nullable Long expected,
      ConversationCommand command,
      String at) {
    return new Request(id, AGENT, new Request.Reach.All(), key, expected, command, after(at));
  }

  private static Entry done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).entry();
  }

  private List<Entry> entries() {
    return log.entries(ticket.id(), 0, 200);
  }

  @Test
  void an_accepted_command_is_the_next_entry() {
    var entry = done(handle(ticket.id(), request(reply(), "PT1H")));

    assertThat(entries()).containsExactly(opening, entry);
    assertThat(entry.after().firstResponse().fulfilledAt()).isEqualTo(after("PT1H"));
  }

  @Test
  @Tag("law-10")
  void a_refusal_is_a_value_and_writes_nothing() {
    var outcome = handle(ticket.id(), request(new ConversationCommand.Reopen(null), "PT1H"));

    assertThat(outcome).isEqualTo(new Outcome.Refused(new Refusal.IsNotClosed()));
    assertThat(entries()).containsExactly(opening);
  }

  @Test
  void what_changes_nothing_writes_nothing() {
    assertThat(handle(ticket.id(), request(severity(Severity.MINOR), "PT1H")))
        .isEqualTo(new Outcome.Unchanged(opening));
    assertThat(entries()).containsExactly(opening);
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThat(handle(newId(Kind.CHAT), request(note(), "PT1H"))).isEqualTo(new Outcome.NotFound());
  }

  @Test
  @Tag("law-9")
  void another_customers_conversation_is_not_found_and_neither_is_a_mail_of_nobody_known() {
    var owner = newCustomer();
    var own = aTicket().of(owner);
    opened(own);
    var mail = aTicket().byMailFrom(dev.plantao.core.Fixtures.newAddress());
    opened(mail);

    assertThat(done(handle(own.id(), by(owner, null, null))).events()).hasSize(1);
    assertThat(handle(own.id(), by(newCustomer(), null, null))).isEqualTo(new Outcome.NotFound());
    assertThat(handle(mail.id(), by(owner, null, null))).isEqualTo(new Outcome.NotFound());
  }

  @Test
  @Tag("law-9")
  void neither_a_key_nor_a_version_nor_a_command_reveals_anothers_conversation() {
    var key = newKey();
    var entry = done(handle(ticket.id(), request(newCommand(), key, null, note(), "PT1H")));
    var stranger = newCustomer();

    assertThat(handle(ticket.id(), by(stranger, key, null))).isEqualTo(new Outcome.NotFound());
    assertThat(handle(ticket.id(), by(stranger, null, 99L))).isEqualTo(new Outcome.NotFound());
    var sameCommand =
        new Request(
            entry.command(),
            CUSTOMER,
            new Request.Reach.OwnOf(stranger),
            null,
            null,
            write(),
            after("PT2H"));
    assertThat(handle(ticket.id(), sameCommand)).isEqualTo(new Outcome.NotFound());
  }

  private static Request by(
      dev.plantao.core.customer.CustomerId customer,
      @Nullable IdempotencyKey key,
      @Nullable Long expected) {
    var reach = new Request.Reach.OwnOf(customer);
    return new Request(newCommand(), CUSTOMER, reach, key, expected, write(), after("PT2H"));
  }

  @Test
  void a_stale_version_is_refused_with_the_one_that_stands() {
    var waits = done(handle(ticket.id(), request(newCommand(), null, 1L, replyAndWait(), "PT1H")));

    assertThat(waits.after().lastSeq()).isEqualTo(3);
    assertThat(handle(ticket.id(), request(newCommand(), null, 1L, note(), "PT2H")))
        .isEqualTo(new Outcome.Stale(3));
    assertThat(handle(ticket.id(), request(newCommand(), null, 4L, note(), "PT2H")))
        .isEqualTo(new Outcome.Stale(3));
    assertThat(done(handle(ticket.id(), request(newCommand(), null, 3L, note(), "PT2H"))).seq())
        .isEqualTo(4);
  }

  /// Lets others write after the conversation was read, before the next append.
  private static final class Interrupted extends ForwardingLog {
    private final Runnable others;
    private int times;

    Interrupted(ConversationLog log, int times, Runnable others) {
      super(log);
      this.times = times;
      this.others = others;
    }

    @Override
    public Appended append(Entry previous, Entry.Draft next) {
      if (times > 0) {
        times--;
        others.run();
      }
      return super.append(previous, next);
    }
  }

  @Test
  @Tag("law-4")
  void the_loser_of_a_race_decides_again_by_what_the_winner_left() {
    var resolves = request(resolve(), "PT1H");
    var late =
        over(new Interrupted(log, 1, () -> done(handle(ticket.id(), resolves))))
            .handle(ticket.id(), request(reply(), "PT1H"), Patience.OF_A_PERSON);

    assertThat(late).isEqualTo(new Outcome.Refused(new Refusal.IsClosed()));
    assertThat(entries()).hasSize(2);
  }

  @Test
  @Tag("law-4")
  void the_loser_of_a_race_finds_its_version_stale() {
    var other = request(note(), "PT1H");
    var late =
        over(new Interrupted(log, 1, () -> done(handle(ticket.id(), other))))
            .handle(
                ticket.id(), request(newCommand(), null, 1L, note(), "PT1H"), Patience.OF_A_PERSON);

    assertThat(late).isEqualTo(new Outcome.Stale(2));
  }

  @Test
  @Tag("law-4")
  void two_lost_races_are_forgiven_and_a_third_is_contended() {
    Runnable others = () -> done(handle(ticket.id(), request(note(), "PT1H")));
    var request = request(reply(), "PT1H");

    var third =
        over(new Interrupted(log, 2, others)).handle(ticket.id(), request, Patience.OF_A_PERSON);
    assertThat(done(third).seq()).isEqualTo(4);
    var never =
        over(new Interrupted(log, 3, others))
            .handle(ticket.id(), request(reply(), "PT2H"), Patience.OF_A_PERSON);
    assertThat(never).isEqualTo(new Outcome.Contended());
    assertThat(entries()).hasSize(1 + 3 + 3);
  }

  @Test
  @Tag("law-4")
  void several_writers_with_patience_all_get_their_entry() {
    var outcomes =
        Race.of(
            WRITERS,
            _ ->
                () -> over(log).handle(ticket.id(), request(note(), "PT1H"), lost -> lost < 1_000));

    assertThat(outcomes.stream().map(o -> done(o).seq()).sorted())
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(entries()).hasSize(1 + WRITERS);
  }

  /// Writes, and says that it did not.
  private static final class TimingOut extends ForwardingLog {
    TimingOut(ConversationLog log) {
      super(log);
    }

    @Override
    public Appended append(Entry previous, Entry.Draft next) {
      super.append(previous, next);
      throw new IllegalStateException("timed out");
    }
  }

  @Test
  @Tag("law-4")
  void a_write_that_timed_out_is_not_decided_twice() {
    var timedOut = new TimingOut(log);
    var request = request(note(), "PT1H");

    assertThatThrownBy(() -> over(timedOut).handle(ticket.id(), request, Patience.OF_A_PERSON))
        .hasMessage("timed out");
    var again = done(handle(ticket.id(), request));
    assertThat(again.command()).isEqualTo(request.id());
    assertThat(entries()).containsExactly(opening, again);
  }

  @Test
  @Tag("law-4")
  void a_write_that_timed_out_is_found_by_its_key_although_others_wrote_since() {
    var timedOut = new TimingOut(log);
    var key = newKey();
    var request = request(newCommand(), key, null, note(), "PT1H");

    assertThatThrownBy(() -> over(timedOut).handle(ticket.id(), request, Patience.OF_A_PERSON))
        .hasMessage("timed out");
    var written = log.newest(ticket.id()).orElseThrow();
    done(handle(ticket.id(), request(note(), "PT2H")));
    assertThat(handle(ticket.id(), request)).isEqualTo(new Outcome.Repeated(written));
    assertThat(entries()).hasSize(3);
  }

  @Test
  void the_same_key_and_body_meet_the_same_entry_until_16_others_came() {
    var key = newKey();
    var first = done(handle(ticket.id(), request(newCommand(), key, null, replyAndWait(), "PT1H")));
    for (int later = 0; later < 15; later++) {
      done(handle(ticket.id(), request(newCommand(), newKey(), null, note(), "PT2H")));
      done(handle(ticket.id(), request(note(), "PT2H")));
    }

    assertThat(handle(ticket.id(), request(newCommand(), key, null, replyAndWait(), "PT3H")))
        .isEqualTo(new Outcome.Repeated(first));
    done(handle(ticket.id(), request(newCommand(), newKey(), null, note(), "PT3H")));
    var forgotten = done(handle(ticket.id(), request(newCommand(), key, null, note(), "PT4H")));
    assertThat(forgotten.seq()).isGreaterThan(first.seq());
  }

  @Test
  void a_repeat_is_answered_before_its_version_and_its_rule_are_looked_at() {
    var key = newKey();
    var first = done(handle(ticket.id(), request(newCommand(), key, 1L, resolve(), "PT1H")));

    assertThat(handle(ticket.id(), request(newCommand(), key, 1L, resolve(), "PT2H")))
        .isEqualTo(new Outcome.Repeated(first));
  }

  @Test
  void the_same_key_with_another_body_is_refused_also_when_the_first_entry_is_old() {
    done(handle(ticket.id(), request(newCommand(), keyOf("k", "one"), null, note(), "PT1H")));
    done(handle(ticket.id(), request(note(), "PT1H")));

    assertThat(handle(ticket.id(), request(newCommand(), keyOf("k", "two"), null, note(), "PT2H")))
        .isEqualTo(new Outcome.KeyReused());
    assertThat(entries()).hasSize(3);
  }

  @Test
  void one_key_used_by_many_at_once_makes_one_entry() {
    var key = newKey();
    var outcomes =
        Race.of(
            WRITERS,
            _ -> () -> handle(ticket.id(), request(newCommand(), key, null, note(), "PT1H")));

    var entry = log.newest(ticket.id()).orElseThrow();
    assertThat(entries()).containsExactly(opening, entry);
    assertThat(outcomes).containsOnlyOnce(new Outcome.Done(entry));
    assertThat(outcomes).containsOnly(new Outcome.Done(entry), new Outcome.Repeated(entry));
  }

  @Test
  @Tag("law-2")
  @Tag("ES-1")
  void a_late_command_settles_in_the_same_entry() {
    var late = done(handle(ticket.id(), request(note(), "PT4H")));
    var kinds = new ArrayList<Class<?>>();
    late.events().forEach(event -> kinds.add(event.event().getClass()));

    assertThat(kinds).hasSize(3).startsWith(Violated.class).endsWith(NoteAdded.class);
    assertThat(late.after().promise(PromiseKind.FIRST_RESPONSE).violatedAt())
        .isEqualTo(after("PT4H"));
  }
}
