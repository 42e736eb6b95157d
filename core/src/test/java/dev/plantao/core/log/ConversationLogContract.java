package dev.plantao.core.log;

import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.Fixtures.newId;
import static dev.plantao.core.Fixtures.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.likeness.TermKind;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.log.OpenCases.Owner;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every log of conversations promises. All its tests can share one table.
public abstract class ConversationLogContract {
  private static final int WRITERS = 8;

  private ConversationLog log;

  /// A log, whose table other tests may write to as well.
  protected abstract ConversationLog newLog();

  @BeforeEach
  void aLog() {
    log = newLog();
  }

  private List<OpenCases> casesOf(CaseBuilder one) {
    return OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
  }

  private Entry opened(CaseBuilder one) {
    return written(log.open(one.draft(), casesOf(one)));
  }

  private Entry appended(Entry before, Actor by, ConversationCommand command, Instant at) {
    return written(log.append(before, draft(before, newCommand(), by, command, at)));
  }

  private static Entry.Draft draft(
      Entry before, CommandId id, Actor by, ConversationCommand command, Instant at) {
    return Entry.Draft.following(
        before.after(), id, newKey(), decided(before.after(), by, command, at));
  }

  private static List<Recorded> decided(
      Conversation state, Actor by, ConversationCommand command, Instant at) {
    return switch (ConversationDecider.decide(state, by, command, Policy.DEFAULT, at)) {
      case Decision.Accepted accepted -> accepted.events();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static Entry written(Appended appended) {
    assertThat(appended).isInstanceOf(Appended.Written.class);
    return ((Appended.Written) appended).entry();
  }

  private static OpenCases.Case open(CaseBuilder one) {
    return new OpenCases.Case(one.id(), null);
  }

  @Test
  void what_was_never_opened_is_not_there() {
    var nobody = newId(Kind.TICKET);

    assertThat(log.newest(nobody)).isEmpty();
    assertThat(log.entry(nobody, 1)).isEmpty();
    assertThat(log.entries(nobody, 0, 10)).isEmpty();
  }

  @Test
  void an_opening_is_read_back_whole() {
    var ticket = aTicket().emergency().withAddress(newAddress()).openedAt(after("PT0.123S"));
    var draft = ticket.draft();
    var entry = written(log.open(draft, casesOf(ticket)));

    assertThat(log.newest(ticket.id())).contains(entry);
    assertThat(log.entry(ticket.id(), 1)).contains(entry);
    assertThat(log.entries(ticket.id(), 0, 10)).containsExactly(entry);
    assertThat(entry.seq()).isEqualTo(1);
    assertThat(entry.events()).isEqualTo(draft.events());
    assertThat(entry.after()).isEqualTo(draft.after());
    assertThat(entry.command()).isEqualTo(draft.command());
    assertThat(entry.digest()).isNotBlank();
  }

  @Test
  void an_append_is_read_back_whole_with_its_key() {
    var first = opened(aTicket());
    var draft = draft(first, newCommand(), AGENT, replyAndWait(), after("PT1H"));
    var entry = written(log.append(first, draft));

    assertThat(log.newest(first.after().id())).contains(entry);
    assertThat(log.entry(first.after().id(), 2)).contains(entry);
    assertThat(entry.key()).isEqualTo(draft.key());
    assertThat(entry.after()).isEqualTo(draft.after());
    assertThat(entry.after().keys()).hasSize(1);
    assertThat(entry.digest()).isNotEqualTo(first.digest());
  }

  @Test
  void an_entry_is_found_only_by_the_number_of_its_first_event() {
    var first = opened(aTicket());
    var second = appended(first, AGENT, replyAndWait(), after("PT1H"));

    assertThat(second.events()).hasSize(2);
    assertThat(log.entry(first.after().id(), 2)).contains(second);
    assertThat(log.entry(first.after().id(), 3)).isEmpty();
    assertThat(log.entry(first.after().id(), 4)).isEmpty();
  }

  /// Entries begin at 1, 2 (two events), 4, 5 (two events), 7.
  private List<Entry> fiveEntries() {
    var first = opened(aTicket());
    var waits = appended(first, AGENT, replyAndWait(), after("PT1H"));
    var noted = appended(waits, AGENT, note(), after("PT2H"));
    var wrote = appended(noted, CUSTOMER, write(), after("PT3H"));
    var last = appended(wrote, AGENT, resolve(), after("PT4H"));
    assertThat(List.of(first, waits, noted, wrote, last))
        .extracting(Entry::seq)
        .containsExactly(1L, 2L, 4L, 5L, 7L);
    return List.of(first, waits, noted, wrote, last);
  }

  @Test
  void entries_are_listed_from_the_one_that_holds_the_next_event() {
    var all = fiveEntries();
    var id = all.getFirst().after().id();

    assertThat(log.entries(id, 0, 200)).isEqualTo(all);
    assertThat(log.entries(id, 1, 200)).isEqualTo(all.subList(1, 5));
    assertThat(log.entries(id, 2, 200)).as("its second event").isEqualTo(all.subList(1, 5));
    assertThat(log.entries(id, 3, 200)).isEqualTo(all.subList(2, 5));
    assertThat(log.entries(id, 5, 200)).isEqualTo(all.subList(3, 5));
    assertThat(log.entries(id, 6, 200)).isEqualTo(all.subList(4, 5));
    assertThat(log.entries(id, 7, 200)).isEmpty();
    assertThat(log.entries(id, 100, 200)).isEmpty();
  }

  @Test
  void a_page_of_entries_ends_at_its_limit_and_the_next_one_goes_on_there() {
    var all = fiveEntries();
    var id = all.getFirst().after().id();
    var paged = new ArrayList<Entry>();
    long after = 0;
    for (var page = log.entries(id, after, 2); !page.isEmpty(); ) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      paged.addAll(page);
      after = page.getLast().after().lastSeq();
      page = log.entries(id, after, 2);
    }

    assertThat(paged).isEqualTo(all);
    assertThat(log.entries(id, 2, 1)).containsExactly(all.get(1));
  }

  @Test
  @Tag("law-4")
  void another_commands_entry_in_its_place_is_a_lost_race() {
    var first = opened(aTicket());
    var winner = appended(first, AGENT, note(), after("PT1H"));
    var loser = draft(first, newCommand(), AGENT, note(), after("PT1H"));

    assertThat(log.append(first, loser)).isEqualTo(new Appended.Lost());
    assertThat(log.newest(first.after().id())).contains(winner);
    assertThat(log.entries(first.after().id(), 0, 10)).containsExactly(first, winner);
  }

  @Test
  @Tag("law-4")
  void the_same_commands_entry_in_its_place_is_its_own() {
    var first = opened(aTicket());
    var draft = draft(first, newCommand(), AGENT, note(), after("PT1H"));
    var entry = written(log.append(first, draft));

    assertThat(log.append(first, draft)).isEqualTo(new Appended.Mine(entry));
    appended(entry, AGENT, note(), after("PT2H"));
    assertThat(log.append(first, draft)).as("also later").isEqualTo(new Appended.Mine(entry));
  }

  @Test
  @Tag("law-4")
  void what_follows_an_old_entry_is_a_lost_race_also_within_a_longer_entry() {
    var all = fiveEntries();
    var late = draft(all.getFirst(), newCommand(), AGENT, note(), after("PT9H"));

    assertThat(log.append(all.getFirst(), late)).isEqualTo(new Appended.Lost());
    assertThat(log.entries(late.after().id(), 0, 10)).isEqualTo(all);
  }

  @Test
  @Tag("law-4")
  void of_several_writers_at_once_exactly_one_wins_and_each_learns_its_own_lot() {
    var first = opened(aTicket());
    var drafts = new ArrayList<Entry.Draft>();
    for (int i = 0; i < WRITERS; i++) {
      drafts.add(draft(first, newCommand(), AGENT, note(), after("PT1H")));
    }
    var outcomes = Race.of(WRITERS, i -> () -> log.append(first, drafts.get(i)));

    var newest = log.newest(first.after().id()).orElseThrow();
    int won = 0;
    for (int i = 0; i < WRITERS; i++) {
      if (outcomes.get(i) instanceof Appended.Written written) {
        won++;
        assertThat(written.entry()).isEqualTo(newest);
        assertThat(newest.command()).isEqualTo(drafts.get(i).command());
      } else {
        assertThat(outcomes.get(i)).isEqualTo(new Appended.Lost());
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(log.entries(first.after().id(), 0, 10)).containsExactly(first, newest);
  }

  @Test
  @Tag("law-4")
  void one_command_written_by_several_at_once_stands_in_the_log_once() {
    var first = opened(aTicket());
    var draft = draft(first, newCommand(), AGENT, note(), after("PT1H"));
    var outcomes = Race.of(WRITERS, _ -> () -> log.append(first, draft));

    var newest = log.newest(first.after().id()).orElseThrow();
    assertThat(outcomes).containsOnlyOnce(new Appended.Written(newest));
    assertThat(outcomes).containsOnly(new Appended.Written(newest), new Appended.Mine(newest));
  }

  @Test
  void an_opening_joins_the_open_cases_of_its_customer_and_its_address() {
    var customer = newCustomer();
    var address = newAddress();
    var first = aTicket().of(customer).withAddress(address);
    var second = aChat().of(customer);
    opened(first);
    opened(second);

    var ofCustomer = log.openCases(new Owner.OfCustomer(customer));
    var ofAddress = log.openCases(new Owner.OfAddress(address));
    assertThat(ofCustomer.cases()).containsExactly(open(first), open(second));
    assertThat(ofAddress.cases()).containsExactly(open(first));
    assertThat(ofCustomer.version()).isGreaterThan(ofAddress.version());
  }

  @Test
  void whoever_never_opened_anything_has_an_empty_list_of_version_0() {
    var nobody = new Owner.OfCustomer(newCustomer());

    assertThat(log.openCases(nobody)).isEqualTo(OpenCases.none(nobody));
  }

  @Test
  @Tag("ML-4")
  void an_opening_by_an_old_list_of_open_cases_is_lost_and_leaves_nothing() {
    var customer = newCustomer();
    var loser = aTicket().of(customer).withAddress(newAddress());
    var read = casesOf(loser);
    var winner = aTicket().of(customer);
    opened(winner);

    assertThat(log.open(loser.draft(), read)).isEqualTo(new Appended.Lost());
    assertThat(log.newest(loser.id())).isEmpty();
    assertThat(log.openCases(new Owner.OfCustomer(customer)).cases()).containsExactly(open(winner));
    assertThat(log.openCases(read.getLast().owner()).cases()).isEmpty();
  }

  @Test
  @Tag("law-4")
  void an_opening_that_was_written_before_is_its_own_although_the_open_cases_moved() {
    var ticket = aTicket();
    var draft = ticket.draft();
    var read = casesOf(ticket);
    var entry = written(log.open(draft, read));

    assertThat(log.open(draft, read)).isEqualTo(new Appended.Mine(entry));
    assertThat(log.open(draft, casesOf(ticket))).isEqualTo(new Appended.Mine(entry));
    assertThat(casesOf(ticket).getFirst().cases()).containsExactly(open(ticket));
  }

  @Test
  void an_id_that_is_taken_by_another_command_is_lost() {
    var ticket = aTicket();
    var entry = opened(ticket);
    var lists = casesOf(ticket);

    assertThat(log.open(ticket.draft(), lists)).isEqualTo(new Appended.Lost());
    assertThat(log.newest(ticket.id())).contains(entry);
    assertThat(casesOf(ticket)).isEqualTo(lists);
  }

  @Test
  @Tag("ML-4")
  void of_first_mails_of_one_sender_at_once_exactly_one_opens_per_version() {
    var sender = newAddress();
    var tickets = ticketsOf(sender);
    var read = casesOf(tickets.getFirst());
    var outcomes = Race.of(WRITERS, i -> () -> log.open(tickets.get(i).draft(), read));

    assertThat(outcomes).filteredOn(Appended.Written.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Appended.Lost()::equals).hasSize(WRITERS - 1);
    var listed = log.openCases(new Owner.OfAddress(sender)).cases();
    assertThat(tickets).filteredOn(one -> log.newest(one.id()).isPresent()).hasSize(1);
    assertThat(listed).hasSize(1);
    assertThat(log.newest(listed.getFirst().id())).isPresent();
  }

  private static List<CaseBuilder> ticketsOf(EmailAddress sender) {
    var tickets = new ArrayList<CaseBuilder>();
    for (int i = 0; i < WRITERS; i++) {
      tickets.add(aTicket().byMailFrom(sender));
    }
    return tickets;
  }

  @Test
  @Tag("ML-3")
  void a_close_and_a_reopening_are_marked_in_place() {
    var address = newAddress();
    var first = aTicket().byMailFrom(address);
    var second = aTicket().byMailFrom(address);
    opened(first);
    opened(second);
    var owner = new Owner.OfAddress(address);
    long version = log.openCases(owner).version();
    var closed = new OpenCases.Case(first.id(), after("P7D"));

    log.mark(owner, closed);
    assertThat(log.openCases(owner).cases()).containsExactly(closed, open(second));
    assertThat(log.openCases(owner).version()).isGreaterThan(version);
    log.mark(owner, open(first));
    assertThat(log.openCases(owner).cases()).containsExactly(open(first), open(second));
  }

  @Test
  void a_mark_that_says_nothing_new_or_of_an_unlisted_closed_case_changes_nothing() {
    var address = newAddress();
    var ticket = aTicket().byMailFrom(address);
    opened(ticket);
    var owner = new Owner.OfAddress(address);
    var before = log.openCases(owner);

    log.mark(owner, open(ticket));
    log.mark(owner, new OpenCases.Case(newId(Kind.TICKET), after("P7D")));
    assertThat(log.openCases(owner)).isEqualTo(before);
    var nobody = new Owner.OfAddress(newAddress());
    log.mark(nobody, new OpenCases.Case(ticket.id(), after("P7D")));
    assertThat(log.openCases(nobody)).isEqualTo(OpenCases.none(nobody));
  }

  @Test
  void a_mark_of_an_unlisted_open_case_lists_it() {
    var owner = new Owner.OfAddress(newAddress());
    var forgotten = new OpenCases.Case(newId(Kind.TICKET), null);

    log.mark(owner, forgotten);

    assertThat(log.openCases(owner).cases()).containsExactly(forgotten);
  }

  @Test
  void a_mark_that_came_between_reading_and_opening_is_not_overwritten() {
    var customer = newCustomer();
    var first = aTicket().of(customer);
    opened(first);
    var second = aTicket().of(customer);
    var read = casesOf(second);
    log.mark(new Owner.OfCustomer(customer), new OpenCases.Case(first.id(), after("P7D")));

    assertThat(log.open(second.draft(), read)).isEqualTo(new Appended.Lost());
  }

  @Test
  @Tag("law-4")
  void marks_of_several_at_once_are_all_kept() {
    var customer = newCustomer();
    var tickets = new ArrayList<CaseBuilder>();
    for (int i = 0; i < WRITERS; i++) {
      tickets.add(aTicket().of(customer));
      opened(tickets.getLast());
    }
    var owner = new Owner.OfCustomer(customer);
    Race.of(
        WRITERS,
        i ->
            () -> {
              log.mark(owner, new OpenCases.Case(tickets.get(i).id(), after("P7D")));
              return i;
            });

    assertThat(log.openCases(owner).cases())
        .hasSize(WRITERS)
        .allMatch(one -> after("P7D").equals(one.reopenUntil()));
  }

  @Test
  @Tag("ML-3")
  void an_opening_forgets_what_can_no_longer_be_reopened() {
    var customer = newCustomer();
    var old = aTicket().of(customer);
    var recent = aTicket().of(customer);
    opened(old);
    opened(recent);
    var owner = new Owner.OfCustomer(customer);
    log.mark(owner, new OpenCases.Case(old.id(), after("P7D")));
    var stillThere = new OpenCases.Case(recent.id(), after("P7DT1S"));
    log.mark(owner, stillThere);
    var next = aTicket().of(customer).openedAt(after("P7D"));
    opened(next);

    assertThat(log.openCases(owner).cases()).containsExactly(stillThere, open(next));
  }

  @Test
  void a_list_of_open_cases_holds_at_most_100_and_drops_closed_ones_first() {
    var customer = newCustomer();
    var owner = new Owner.OfCustomer(customer);
    var all = new ArrayList<CaseBuilder>();
    for (int i = 0; i < OpenCases.MOST; i++) {
      all.add(aTicket().of(customer));
      opened(all.getLast());
    }
    log.mark(owner, new OpenCases.Case(all.get(50).id(), after("P7D")));
    opened(aTicket().of(customer));
    opened(aTicket().of(customer));

    var listed = log.openCases(owner).cases().stream().map(OpenCases.Case::id).toList();
    assertThat(listed).hasSize(OpenCases.MOST);
    assertThat(listed).doesNotContain(all.get(50).id(), all.getFirst().id());
    assertThat(listed).startsWith(all.get(1).id());
  }

  private Entry.Draft noted(Entry before) {
    return draft(before, newCommand(), AGENT, note(), after("PT1H"));
  }

  @Test
  @Tag("DU-2")
  void two_logs_are_appended_to_at_once() {
    var one = opened(aTicket());
    var other = opened(aTicket());
    var next = noted(one);
    var otherNext = noted(other);

    var entry = written(log.appendBoth(one, next, other, otherNext));

    assertThat(log.newest(one.after().id())).contains(entry);
    assertThat(entry.after()).isEqualTo(next.after());
    var second = log.newest(other.after().id()).orElseThrow();
    assertThat(second.after()).isEqualTo(otherNext.after());
    assertThat(log.appendBoth(one, next, other, otherNext)).isEqualTo(new Appended.Mine(entry));
    assertThat(log.entries(other.after().id(), 0, 10)).hasSize(2);
  }

  @Test
  @Tag("DU-2")
  void where_one_of_two_logs_moved_on_neither_is_appended_to() {
    var one = opened(aTicket());
    var other = opened(aTicket());
    appended(other, AGENT, note(), after("PT1H"));

    assertThat(log.appendBoth(one, noted(one), other, noted(other))).isEqualTo(new Appended.Lost());
    assertThat(log.appendBoth(other, noted(other), one, noted(one))).isEqualTo(new Appended.Lost());
    assertThat(log.newest(one.after().id())).contains(one);
  }

  @Test
  @Tag("DU-2")
  void of_writers_that_cross_over_two_logs_exactly_one_wins() {
    var one = opened(aTicket());
    var other = opened(aTicket());
    var outcomes =
        Race.of(
            WRITERS,
            n ->
                () ->
                    n % 2 == 0
                        ? log.appendBoth(one, noted(one), other, noted(other))
                        : log.appendBoth(other, noted(other), one, noted(one)));

    assertThat(outcomes.stream().filter(Appended.Written.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Appended.Lost.class::isInstance)).hasSize(WRITERS - 1);
    assertThat(log.entries(one.after().id(), 0, 10)).hasSize(2);
    assertThat(log.entries(other.after().id(), 0, 10)).hasSize(2);
  }

  @Test
  @Tag("DU-2")
  void an_append_opens_another_conversation_or_nothing_happens() {
    var customer = newCustomer();
    var source = opened(aTicket().of(customer));
    var made = aTicket().of(customer);
    var stale = List.of(OpenCases.none(new Owner.OfCustomer(customer)));
    var next = noted(source);

    assertThat(log.split(source, next, made.draft(), Signature.NONE, stale))
        .isEqualTo(new Appended.Lost());
    assertThat(log.newest(made.id())).isEmpty();
    assertThat(log.newest(source.after().id())).contains(source);

    var draft = made.draft();
    var entry = written(log.split(source, next, draft, Signature.NONE, casesOf(made)));
    assertThat(log.newest(source.after().id())).contains(entry);
    assertThat(log.newest(made.id()).orElseThrow().after()).isEqualTo(draft.after());
    assertThat(log.openCases(new Owner.OfCustomer(customer)).cases()).contains(open(made));
    assertThat(log.split(source, next, draft, Signature.NONE, casesOf(made)))
        .isEqualTo(new Appended.Mine(entry));
  }

  @Test
  @Tag("DU-1")
  void the_list_of_open_cases_knows_what_a_case_is_about_and_does_not_forget_it() {
    var customer = newCustomer();
    var owner = new Owner.OfCustomer(customer);
    var ticket = aTicket().of(customer);
    var words = java.util.stream.IntStream.range(0, Signature.MOST).boxed();
    var signature = new Signature(words.map(n -> TermKind.NAME.term(n * 0x9E3779B9)).toList());
    written(log.open(ticket.draft(), signature, casesOf(ticket), null));

    assertThat(log.openCases(owner).cases())
        .containsExactly(new OpenCases.Case(ticket.id(), null, signature));
    log.mark(owner, new OpenCases.Case(ticket.id(), after("P7D")));
    assertThat(log.openCases(owner).cases())
        .containsExactly(new OpenCases.Case(ticket.id(), after("P7D"), signature));
  }
}
