package dev.plantao.core.desk;

import static dev.plantao.core.Commands.escalate;
import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.severity;
import static dev.plantao.core.Commands.team;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.Fixtures.newId;
import static dev.plantao.core.Fixtures.newWord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What all desk lists promise. All its tests can share one table.
public abstract class DeskListsContract {
  private static final int MANY = 23;
  private static final int CROWD = 40;
  private static final int ROUNDS = 4;
  private static final long SEED = 58;

  private DeskLists lists;

  protected abstract DeskLists newLists();

  /// Returns once the lists show what was kept.
  protected void settle() {}

  @BeforeEach
  void noList() {
    lists = newLists();
  }

  private static Conversation changed(Conversation state, ConversationCommand command, Instant at) {
    if (ConversationDecider.decide(state, AGENT, command, Policy.DEFAULT, at)
        instanceof Decision.Accepted accepted) {
      return ConversationEvolution.evolve(state, accepted.events());
    }
    throw new AssertionError("refused: " + command);
  }

  private List<Conversation> queue(QueueFilter filter, int limit) {
    settle();
    var all = new ArrayList<Conversation>();
    var cursor = Optional.<String>empty();
    do {
      var page = lists.queue(filter, cursor.orElse(null), limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      if (page.next() != null) {
        assertThat(page.items()).as("a page with more behind it is full").hasSize(limit);
      }
      all.addAll(page.items());
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());
    return all;
  }

  private List<Conversation> ofCustomer(CustomerId customer, int limit) {
    settle();
    var all = new ArrayList<Conversation>();
    var cursor = Optional.<String>empty();
    do {
      var page = lists.ofCustomer(customer, cursor.orElse(null), limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());
    return all;
  }

  private static QueueFilter of(TeamName team) {
    return new QueueFilter(team, null, null, null);
  }

  private static TeamName newTeam() {
    return new TeamName(newWord("team"));
  }

  @Test
  void what_was_never_kept_is_not_listed() {
    assertThat(lists.listed(newId(Kind.TICKET))).isEmpty();
    assertThat(ofCustomer(newCustomer(), 10)).isEmpty();
    assertThat(queue(of(newTeam()), 10)).isEmpty();
  }

  @Test
  @Tag("law-6")
  void an_older_state_never_replaces_a_newer_one() {
    var older = aTicket().state();
    var newer = changed(older, note(), after("PT1H"));

    assertThat(lists.keep(newer)).isTrue();
    assertThat(lists.keep(older)).isFalse();
    assertThat(lists.listed(older.id())).contains(newer);
  }

  @Test
  @Tag("law-6")
  void a_newer_state_replaces_the_older_one_and_the_same_one_may_come_again() {
    var older = aTicket().state();
    var newer = changed(older, note(), after("PT1H"));

    assertThat(lists.keep(older)).isTrue();
    assertThat(lists.keep(older)).isTrue();
    assertThat(lists.keep(newer)).isTrue();
    assertThat(lists.listed(older.id())).contains(newer);
  }

  /// Tickets of one team in many different places of the queue.
  private List<Conversation> kept(TeamName team) {
    var all = new ArrayList<Conversation>();
    for (int i = 0; i < MANY; i++) {
      var state = aTicket().openedAt(after("PT1H").plusSeconds((i * 7L) % MANY)).state();
      state = changed(state, team(team), after("PT2H"));
      state = i % 3 == 0 ? changed(state, severity(Severity.MAJOR), after("PT2H")) : state;
      state = i % 4 == 0 ? changed(state, escalate(team.value()), after("PT2H")) : state;
      state = i % 5 == 0 ? changed(state, replyAndWait(), after("PT2H")) : state;
      lists.keep(state);
      all.add(state);
    }
    all.sort(Comparator.comparing(state -> QueueOrder.of(state).orElseThrow()));
    return all;
  }

  @Test
  @Tag("SV-3")
  void the_queue_is_in_its_order_whatever_the_size_of_a_page() {
    var team = newTeam();
    var inOrder = kept(team);

    assertThat(queue(of(team), 200)).isEqualTo(inOrder);
    assertThat(queue(of(team), 5)).isEqualTo(inOrder);
    assertThat(queue(of(team), MANY)).isEqualTo(inOrder);
    assertThat(queue(of(team), 1)).isEqualTo(inOrder);
  }

  @Test
  @Tag("SV-3")
  void the_whole_queue_holds_them_in_the_same_order() {
    var inOrder = kept(newTeam());
    var all = new ArrayList<>(queue(QueueFilter.ALL, 200));
    all.retainAll(inOrder);

    assertThat(all).isEqualTo(inOrder);
  }

  @Test
  void the_queue_is_filtered_by_severity_and_status() {
    var team = newTeam();
    var all = kept(team);

    var major = new QueueFilter(team, null, Severity.MAJOR, null);
    var waiting = new QueueFilter(team, null, null, Status.WAITING);
    var both = new QueueFilter(team, null, Severity.MINOR, Status.OPEN);
    for (var filter : List.of(major, waiting, both)) {
      var wanted = all.stream().filter(filter::accepts).toList();
      assertThat(wanted).isNotEmpty().hasSizeLessThan(MANY);
      assertThat(queue(filter, 4)).isEqualTo(wanted);
    }
  }

  @Test
  void the_queue_is_filtered_by_assignee() {
    var ana = new AgentId(newWord("ana"));
    var toAna = new ConversationCommand.Triage(null, null, ana, null, null);
    var hers = changed(aTicket().state(), toAna, after("PT1H"));
    lists.keep(hers);
    lists.keep(aTicket().state());

    assertThat(queue(new QueueFilter(null, ana, null, null), 50)).containsExactly(hers);
    assertThat(queue(new QueueFilter(newTeam(), ana, null, null), 50)).isEmpty();
  }

  /// Somebody pages while others work: cases come, go, move up, move down and are written to. What
  /// stayed in its place is seen once, in order.
  @Test
  @Tag("SV-3")
  void what_stays_in_its_place_while_somebody_pages_is_neither_missed_nor_seen_twice() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      var crowd = new Crowd(random, newTeam());
      var seen = crowd.paged(3 + random.nextInt(CROWD / 3));
      settle();
      var stayed = new ArrayList<>(ids(queue(of(crowd.team), 200)));
      stayed.removeAll(crowd.moved);
      assertThat(crowd.moved).isNotEmpty();
      seen.removeAll(crowd.moved);

      assertThat(seen).as("seed %d, round %d", SEED, round).isEqualTo(stayed);
    }
  }

  /// Cases of one team, and those of them that left the place they had.
  private final class Crowd {
    private final RandomGenerator random;
    private final TeamName team;
    private final List<Conversation> members = new ArrayList<>();
    private final Set<ConversationId> moved = new HashSet<>();

    Crowd(RandomGenerator random, TeamName team) {
      this.random = random;
      this.team = team;
      for (int i = 0; i < CROWD; i++) {
        members.add(opened());
      }
    }

    private Conversation opened() {
      var opened = RandomHistory.aCase(random, after("PT1H").plusSeconds(random.nextInt(600)));
      var state = changed(opened.state(), team(team), after("PT2H"));
      lists.keep(state);
      return state;
    }

    List<ConversationId> paged(int limit) {
      var seen = new ArrayList<ConversationId>();
      @Nullable String cursor = null;
      do {
        settle();
        var page = lists.queue(of(team), cursor, limit);
        seen.addAll(ids(page.items()));
        cursor = page.next();
        for (int i = 0; i < 3; i++) {
          somethingHappens();
        }
      } while (cursor != null);
      return seen;
    }

    private void somethingHappens() {
      if (random.nextInt(4) == 0) {
        var arrived = opened();
        members.add(arrived);
        moved.add(arrived.id());
        return;
      }
      int which = random.nextInt(members.size());
      var before = members.get(which);
      if (before.closed()) {
        return;
      }
      var command =
          switch (random.nextInt(6)) {
            case 0 -> resolve();
            case 1 -> severity(RandomHistory.pick(random, Severity.values()));
            case 2 -> escalate(team.value());
            case 3 -> replyAndWait();
            case 4 -> team(newTeam());
            default -> note();
          };
      var state = changed(before, command, after("PT3H"));
      lists.keep(state);
      members.set(which, state);
      var stayed =
          QueueOrder.of(state).equals(QueueOrder.of(before))
              && team.equals(state.handling().team());
      if (!stayed) {
        moved.add(state.id());
      }
    }
  }

  @Test
  void a_closed_conversation_leaves_the_queue_and_stays_listed() {
    var team = newTeam();
    var open = changed(aTicket().state(), team(team), after("PT1H"));
    lists.keep(open);
    var closed = changed(open, resolve(), after("PT2H"));
    lists.keep(closed);

    assertThat(queue(of(team), 50)).isEmpty();
    assertThat(lists.listed(open.id())).contains(closed);
  }

  @Test
  void a_conversation_that_changes_its_team_changes_its_queue() {
    var before = newTeam();
    var now = newTeam();
    var first = changed(aTicket().state(), team(before), after("PT1H"));
    lists.keep(first);
    var moved = changed(first, team(now), after("PT2H"));
    lists.keep(moved);

    assertThat(queue(of(before), 50)).isEmpty();
    assertThat(queue(of(now), 50)).containsExactly(moved);
  }

  @Test
  void a_customers_conversations_come_with_the_newest_activity_first() {
    var customer = newCustomer();
    var first = aTicket().of(customer).openedAt(after("PT1H")).state();
    var second = aChat().of(customer).openedAt(after("PT2H")).state();
    var third = aTicket().of(customer).openedAt(after("PT3H")).state();
    for (var state : List.of(first, second, third, aTicket().state())) {
      lists.keep(state);
    }
    assertThat(ids(ofCustomer(customer, 50))).isEqualTo(ids(List.of(third, second, first)));
    var active = changed(first, resolve(), after("PT4H"));
    lists.keep(active);

    assertThat(ofCustomer(customer, 50)).containsExactly(active, third, second);
    assertThat(ofCustomer(customer, 1)).containsExactly(active, third, second);
    assertThat(ofCustomer(customer, 2)).containsExactly(active, third, second);
  }

  @Test
  void a_mail_of_nobody_known_is_in_the_queue_and_in_no_customers_list() {
    var team = newTeam();
    var mail = aTicket().byMailFrom(dev.plantao.core.Fixtures.newAddress()).state();
    var listed = changed(mail, team(team), after("PT1H"));
    lists.keep(listed);

    assertThat(queue(of(team), 50)).containsExactly(listed);
  }

  @Test
  void a_last_page_says_that_it_is_the_last() {
    var customer = newCustomer();
    lists.keep(aTicket().of(customer).state());
    settle();
    @Nullable String next = lists.ofCustomer(customer, null, 50).next();

    assertThat(next).isNull();
  }

  @Test
  @org.junit.jupiter.api.Tag("CH-6")
  void who_is_called_for_is_listed_until_nothing_is_left_to_call_for() {
    var rings = aTicket().emergency().state();
    var quiet = aTicket().state();
    lists.keep(rings);
    lists.keep(quiet);
    assertThat(paged()).contains(rings).doesNotContain(quiet);

    var page = java.util.Objects.requireNonNull(rings.paging()).id();
    var acknowledge = new dev.plantao.core.conversation.ConversationCommand.AcknowledgePage(page);
    var taken = changed(rings, acknowledge, after("PT1M"));
    lists.keep(taken);
    assertThat(paged()).contains(taken);

    lists.keep(changed(taken, resolve(), after("PT2M")));
    assertThat(ids(paged())).doesNotContain(rings.id());
  }

  private List<Conversation> paged() {
    var all = new java.util.ArrayList<Conversation>();
    @Nullable String cursor = null;
    do {
      var page = lists.paged(cursor, 2);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private static List<ConversationId> ids(List<Conversation> states) {
    return states.stream().map(Conversation::id).toList();
  }
}
