package dev.plantao.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryEffectBook;
import dev.plantao.core.inmemory.InMemoryLetterBook;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.Effects;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.stored.KeyedFingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportTest {
  private static final Path SAMPLES = Path.of("src/test/resources/imports");

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final InMemoryLetterBook letters = new InMemoryLetterBook();
  private final InMemoryEffectBook effects = new InMemoryEffectBook();
  private final InMemoryCustomerDirectory directory = new InMemoryCustomerDirectory();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final TicketImport tickets = importInto(log);

  private TicketImport importInto(ConversationLog to) {
    return new TicketImport(
        new SilentLog(to, letters, effects, InstantSource.system()),
        new FixedPolicies(Policy.DEFAULT),
        directory,
        new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32])),
        lost -> lost < 3);
  }

  private String run(Run<?> run, boolean csv, String file) throws IOException {
    said.reset();
    if (csv) {
      Records.csv(SAMPLES.resolve(file), run);
    } else {
      Records.json(SAMPLES.resolve(file), run);
    }
    run.end();
    return said.toString(StandardCharsets.UTF_8);
  }

  private String customers(boolean dry) throws IOException {
    var customers = new CustomerImport(directory);
    var run =
        new Run<>(
            CustomerImport::read, customers::isNew, customers::take, dry, new PrintStream(said));
    return run(run, true, "customers.csv");
  }

  private String tickets(String file, Function<JsonNode, PastTicket> read, boolean dry)
      throws IOException {
    return run(
        new Run<>(read, tickets::isNew, tickets::take, dry, new PrintStream(said)), false, file);
  }

  private List<Entry> history(String source, String id) {
    var ticket =
        new PastTicket(
            source,
            id,
            dev.plantao.core.policy.Origin.EMAIL,
            "",
            new dev.plantao.core.people.EmailAddress("a@b.example"),
            "s",
            "d",
            Instant.EPOCH,
            List.of(),
            java.util.Optional.empty());
    return log.entries(TicketImport.idOf(ticket), 0, 200);
  }

  private static List<ConversationEvent> events(List<Entry> entries) {
    var events = new ArrayList<ConversationEvent>();
    entries.forEach(entry -> entry.events().forEach(recorded -> events.add(recorded.event())));
    return events;
  }

  @Test
  void customers_are_taken_and_every_bad_line_is_named_with_all_that_is_wrong() throws IOException {
    assertThat(customers(false))
        .contains("record 4: id is missing")
        .contains(
            "record 5: plan is one of basic, regular and premium, not 'GOLD'; 'not-an-address'")
        .contains("language is one of en, pt-BR, de, es and ru, not 'tlh'")
        .contains("record 6: ops@acme.example belongs to another customer already")
        .endsWith("3 taken, 0 there before, 3 failed\n");
    assertThat(customers(false)).endsWith("0 taken, 3 there before, 3 failed\n");
  }

  @Test
  void a_dry_run_says_the_same_and_writes_nothing() throws IOException {
    assertThat(customers(true)).contains("4 would be taken").contains("2 failed");
    assertThat(directory.find(new dev.plantao.core.customer.CustomerId("acme"))).isEmpty();
    assertThat(tickets("zendesk.json", Zendesk::ticket, true)).contains("2 would be taken");
    assertThat(history("zendesk", "4711")).isEmpty();
  }

  @Test
  @Tag("PR-2")
  void a_solved_ticket_of_zendesk_keeps_its_words_and_its_times() throws IOException {
    customers(false);
    assertThat(tickets("zendesk.json", Zendesk::ticket, false))
        .contains(
            "record 3: created_at is no time: 'yesterday'; description is missing; email is no")
        .contains("record 4: no JSON")
        .endsWith("2 taken, 0 there before, 2 failed\n");

    var entries = history("zendesk", "4711");
    assertThat(entries.getFirst().at()).isEqualTo(Instant.parse("2025-11-03T08:15:00Z"));
    assertThat(entries.getLast().at()).isEqualTo(Instant.parse("2025-11-03T12:00:00Z"));
    var last = entries.getLast().after();
    assertThat(last.closed()).isTrue();
    assertThat(last.intake().requester().customer()).isNotNull();
    assertThat(events(entries))
        .hasAtLeastOneElementOfType(ConversationEvent.NoteAdded.class)
        .hasAtLeastOneElementOfType(ConversationEvent.AgentReplied.class)
        .hasAtLeastOneElementOfType(ConversationEvent.CustomerWrote.class)
        .hasAtLeastOneElementOfType(ConversationEvent.Resolved.class);
  }

  @Test
  @Tag("SE-1")
  void secrets_in_the_past_are_masked_too() throws IOException {
    tickets("zendesk.json", Zendesk::ticket, false);
    assertThat(history("zendesk", "4711").toString()).doesNotContain("4eC39HqLyjWDarjtT1zdp7dc");
  }

  @Test
  void tickets_of_freshdesk_are_taken_in_both_forms() throws IOException {
    assertThat(tickets("freshdesk.json", Freshdesk::ticket, false))
        .endsWith("2 taken, 0 there before, 0 failed\n");
    assertThat(history("freshdesk", "88").getLast().after().closed()).isTrue();
    assertThat(history("freshdesk", "89").getLast().after().closed()).isFalse();
  }

  @Test
  void a_second_run_changes_nothing() throws IOException {
    tickets("zendesk.json", Zendesk::ticket, false);
    var before = history("zendesk", "4711");
    assertThat(tickets("zendesk.json", Zendesk::ticket, false))
        .endsWith("0 taken, 2 there before, 2 failed\n");
    assertThat(history("zendesk", "4711")).isEqualTo(before);
  }

  @Test
  void a_run_that_was_stopped_in_the_middle_is_taken_up_where_it_was() throws IOException {
    var whole = new InMemoryConversationLog();
    for (int times = 0; times < 5; times++) {
      var breaking = new BreakingLog(whole, 1);
      assertThatThrownBy(() -> take(importInto(breaking)))
          .isInstanceOf(IllegalStateException.class);
    }
    take(importInto(whole));
    tickets("zendesk.json", Zendesk::ticket, false);
    assertThat(whole.entries(history("zendesk", "4711").getFirst().after().id(), 0, 200))
        .extracting(Entry::events)
        .isEqualTo(history("zendesk", "4711").stream().map(Entry::events).toList());
  }

  private static void take(TicketImport to) {
    try {
      Records.json(
          SAMPLES.resolve("zendesk.json"),
          new Records.Taker() {
            @Override
            public void take(int number, JsonNode record) {
              if (number == 1) {
                to.take(Zendesk.ticket(record));
              }
            }

            @Override
            public void flaw(int number, String what) {}
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void nobody_is_written_to_about_the_past() throws IOException {
    tickets("zendesk.json", Zendesk::ticket, false);
    tickets("freshdesk.json", Freshdesk::ticket, false);
    for (var id : List.of("4711", "4712")) {
      for (var entry : history("zendesk", id)) {
        assertThat(effects.missing(onlyOthers(entry))).isEmpty();
        for (var effect : Effects.marked(entry)) {
          if (effect instanceof Effect.SendLetter due) {
            assertThat(letters.intend(due.letter(), Instant.now()))
                .isEqualTo(dev.plantao.core.mail.LetterBook.Intent.DONE);
          }
        }
      }
    }
  }

  private static List<Effect> onlyOthers(Entry entry) {
    return Effects.marked(entry).stream()
        .filter(effect -> !(effect instanceof Effect.SendLetter))
        .toList();
  }
}
