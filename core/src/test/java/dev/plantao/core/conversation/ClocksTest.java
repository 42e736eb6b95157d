package dev.plantao.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.TestCalendars;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The clocks against [MinuteByMinute], over thousands of histories.
class ClocksTest {
  private static final long SEED = 20260302;
  private static final int HISTORIES = 4_000;
  private static final int MOVES = 14;
  private static final int LONGEST_GAP = 50 * 60;
  private static final int BEHIND_THE_LAST_MOVE = 49 * 60;

  /// 48 hours of work at six hours a day, three weeks of holidays, and weekends.
  private static final int LONGEST_CLOSURE = 50 * 24 * 60;

  private record Moved(MinuteByMinute.Move move, int minute) {}

  @Test
  @Tag("SL-1")
  @Tag("SL-3")
  @Tag("SL-4")
  @Tag("SL-5")
  @Tag("SL-6")
  @Tag("PR-3")
  @Tag("PR-6")
  void they_agree_with_a_count_of_the_minutes() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int violations = 0;
    for (int i = 0; i < HISTORIES; i++) {
      violations += compare(random, "seed " + SEED + ", history " + i);
    }
    assertThat(violations).as("histories with something to see").isGreaterThan(HISTORIES / 4);
  }

  private static int compare(RandomGenerator random, String which) {
    boolean pauses = random.nextInt(3) > 0;
    var calendar = random.nextInt(10) > 0 ? null : TestCalendars.aroundMarch2026(random);
    var plain = pauses ? Policy.DEFAULT : TestPolicies.withoutPause();
    var policy = calendar == null ? plain : TestPolicies.following(calendar, plain);
    var plan = RandomHistory.pick(random, Plan.values());
    var opened = Fixtures.aTicket().plan(plan).under(policy);
    var moves = moves(random);
    int behind = calendar == null ? BEHIND_THE_LAST_MOVE : LONGEST_CLOSURE;
    int horizon = moves.getLast().minute() + behind;
    var oracle =
        new MinuteByMinute(
            firstResponseTarget(plan),
            pauses,
            horizon,
            minute -> calendar == null || TestCalendars.shows(calendar, at(minute)));
    var state = opened.state();
    for (int i = 0; i < moves.size(); i++) {
      var moved = moves.get(i);
      state = decided(state, policy, moved);
      oracle.apply(moved.move(), moved.minute());
      agree(state, oracle, moved, which + ", step " + i + " of " + moves + ", " + plan);
    }
    return state.firstResponse().violated() || state.resolution().violated() ? 1 : 0;
  }

  private static int firstResponseTarget(Plan plan) {
    return switch (plan) {
      case BASIC -> 24 * 60;
      case REGULAR -> 4 * 60;
      case PREMIUM -> 30;
    };
  }

  /// Ends with a wake, so that all that fell due is on record.
  private static List<Moved> moves(RandomGenerator random) {
    var moves = new ArrayList<Moved>();
    int minute = 0;
    for (int i = 0; i < MOVES; i++) {
      minute += gap(random);
      var move = RandomHistory.pick(random, MinuteByMinute.Move.values());
      moves.add(new Moved(move, minute));
    }
    moves.add(new Moved(MinuteByMinute.Move.WAKE, minute + gap(random)));
    return moves;
  }

  /// Round gaps are frequent, so that moves meet due instants exactly.
  private static int gap(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> 30;
      case 2 -> 60 * random.nextInt(49);
      case 3 -> random.nextInt(60);
      case 4 -> random.nextInt(600);
      default -> random.nextInt(LONGEST_GAP);
    };
  }

  private static Conversation decided(Conversation state, Policy policy, Moved moved) {
    var by =
        switch (moved.move()) {
          case WRITE, CLOSE -> Fixtures.CUSTOMER;
          case WAKE -> Actor.SYSTEM;
          default -> Fixtures.AGENT;
        };
    var grace = moved.move() == MinuteByMinute.Move.WAKE ? 5 : 0;
    var at = at(moved.minute()).plusSeconds(grace);
    return switch (ConversationDecider.decide(state, by, command(moved), policy, at)) {
      case Decision.Accepted accepted -> ConversationEvolution.evolve(state, accepted.events());
      case Decision.Refused _ -> state;
    };
  }

  private static ConversationCommand command(Moved moved) {
    return switch (moved.move()) {
      case REPLY_AND_WAIT -> Commands.replyAndWait();
      case REPLY -> Commands.reply();
      case HOLDING -> Commands.holding();
      case WRITE -> Commands.write();
      case EXPECT -> Commands.expect(at(moved.minute() + 60));
      case ASSIGN -> Commands.assignee("ana");
      case META -> Commands.causedBy("meta");
      case OURS -> Commands.ours();
      case RESOLVE -> Commands.resolve();
      case CLOSE -> Commands.close();
      case REOPEN -> Commands.reopen();
      case NOTE -> Commands.note();
      case WAKE -> Commands.wake();
    };
  }

  private static void agree(Conversation state, MinuteByMinute oracle, Moved moved, String which) {
    var first = state.firstResponse();
    var resolution = state.resolution();
    assertThat(dueOrViolated(first)).as(which).isEqualTo(at(oracle.firstResponseDue()));
    assertThat(dueOrViolated(resolution)).as(which).isEqualTo(at(oracle.resolutionDue()));
    assertThat(first.fulfilledAt()).as(which).isEqualTo(at(oracle.answered()));
    assertThat(resolution.fulfilledAt()).as(which).isEqualTo(at(oracle.resolved()));
    assertThat(resolution.running()).as(which).isEqualTo(oracle.resolutionRuns(moved.minute()));
    assertThat(resolution.spentBy(at(moved.minute())))
        .as(which)
        .isEqualTo(Duration.ofMinutes(oracle.resolutionSpent(moved.minute())));
    assertThat(Updating.due(state).orElse(null)).as(which).isEqualTo(at(oracle.updateDue()));
    if (moved.move() == MinuteByMinute.Move.WAKE) {
      assertThat(Deadlines.of(state)).as(which).allMatch(d -> d.due().isAfter(at(moved.minute())));
    }
  }

  private static @Nullable Instant dueOrViolated(Promise promise) {
    return promise.violatedAt() != null ? promise.violatedAt() : promise.due().orElse(null);
  }

  private static Instant at(int minute) {
    return Fixtures.NOW.plus(Duration.ofMinutes(minute));
  }

  private static @Nullable Instant at(OptionalInt minute) {
    return minute.isPresent() ? at(minute.getAsInt()) : null;
  }
}
