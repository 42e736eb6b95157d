package dev.plantao.core.log;

import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.keyOf;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.Fixtures.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.log.OpenCases.Owner;
import dev.plantao.core.policy.Policy;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpeningsTest {
  private static final int THREADS = 32;
  private static final Patience ENDLESS = lost -> lost < 10_000;

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Openings openings = new Openings(log, new FixedPolicies(Policy.DEFAULT));

  private Outcome open(CaseBuilder one, CommandId command, @Nullable IdempotencyKey key) {
    return openings.open(one.opening(), one.opener(), command, key, after("PT0S"), ENDLESS);
  }

  private static Entry done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).entry();
  }

  @Test
  void an_opening_is_the_first_entry_and_an_open_case() {
    var customer = newCustomer();
    var ticket = aTicket().of(customer);
    var entry = done(open(ticket, newCommand(), null));

    assertThat(entry.seq()).isEqualTo(1);
    assertThat(log.newest(ticket.id())).contains(entry);
    assertThat(log.openCases(new Owner.OfCustomer(customer)).cases())
        .containsExactly(new OpenCases.Case(ticket.id(), null));
  }

  @Test
  void the_same_key_and_body_meet_the_first_answer() {
    var ticket = aTicket();
    var key = newKey();
    var first = done(open(ticket, newCommand(), key));

    assertThat(open(ticket, newCommand(), key)).isEqualTo(new Outcome.Repeated(first));
    assertThat(log.entries(ticket.id(), 0, 10)).containsExactly(first);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    var ticket = aTicket();
    var first = done(open(ticket, newCommand(), keyOf("k", "one")));

    assertThat(open(ticket, newCommand(), keyOf("k", "two"))).isEqualTo(new Outcome.KeyReused());
    assertThat(log.entries(ticket.id(), 0, 10)).containsExactly(first);
  }

  @Test
  void many_at_once_with_one_key_open_one_conversation_and_get_one_answer() {
    var ticket = aTicket().withAddress(newAddress());
    var key = newKey();
    var outcomes = Race.of(THREADS, _ -> () -> open(ticket, newCommand(), key));

    var entry = log.newest(ticket.id()).orElseThrow();
    assertThat(outcomes).containsOnlyOnce(new Outcome.Done(entry));
    assertThat(outcomes).containsOnly(new Outcome.Done(entry), new Outcome.Repeated(entry));
    assertThat(log.entries(ticket.id(), 0, 10)).containsExactly(entry);
    assertThat(log.ids()).containsExactly(ticket.id());
  }

  @Test
  @Tag("law-4")
  void an_opening_that_timed_out_is_not_opened_twice() {
    var customer = newCustomer();
    var ticket = aTicket().of(customer);
    var command = newCommand();
    var first = new AtomicBoolean(true);
    log.onWritten(_ -> {
      if (first.getAndSet(false)) {
        throw new IllegalStateException("timed out");
      }
    });

    assertThatThrownBy(() -> open(ticket, command, null)).hasMessage("timed out");
    var entry = log.newest(ticket.id()).orElseThrow();
    assertThat(open(ticket, command, null)).isEqualTo(new Outcome.Done(entry));
    assertThat(log.openCases(new Owner.OfCustomer(customer)).cases()).hasSize(1);
  }

  @Test
  @Tag("ML-4")
  void many_openings_of_one_sender_at_once_are_all_listed() {
    var sender = newAddress();
    var tickets = new ArrayList<CaseBuilder>();
    for (int i = 0; i < THREADS; i++) {
      tickets.add(aTicket().byMailFrom(sender));
    }
    var outcomes = Race.of(THREADS, i -> () -> open(tickets.get(i), newCommand(), null));

    assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
    assertThat(log.openCases(new Owner.OfAddress(sender)).cases())
        .extracting(OpenCases.Case::id)
        .containsExactlyInAnyOrderElementsOf(tickets.stream().map(CaseBuilder::id).toList());
  }

  @Test
  @Tag("law-4")
  void an_opening_whose_id_is_taken_gives_up_when_its_patience_ends() {
    var taken = aTicket();
    var first = done(open(taken, newCommand(), null));
    var other =
        openings.open(
            taken.opening(), taken.opener(), newCommand(), null, after("PT0S"), _ -> false);

    assertThat(other).isEqualTo(new Outcome.Contended());
    assertThat(open(taken, newCommand(), null)).isEqualTo(new Outcome.Contended());
    assertThat(log.entries(taken.id(), 0, 10)).containsExactly(first);
  }
}
