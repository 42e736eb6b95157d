package dev.plantao.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.Violated;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds for every history whatsoever.
class FoldTest {
  private static final long SEED = 5;
  private static final int HISTORIES = 2_000;
  private static final int TRIES = 25;

  private static final List<RandomHistory> ALL = histories();

  private static List<RandomHistory> histories() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var all = new ArrayList<RandomHistory>();
    for (int i = 0; i < HISTORIES; i++) {
      all.add(RandomHistory.of(random, RandomHistory.aCase(random, Fixtures.NOW), TRIES));
    }
    return List.copyOf(all);
  }

  private static void overHistories(Consumer<RandomHistory> property) {
    for (int i = 0; i < HISTORIES; i++) {
      try {
        property.accept(ALL.get(i));
      } catch (AssertionError e) {
        throw new AssertionError("seed " + SEED + ", history " + i + ": " + ALL.get(i).events(), e);
      }
    }
  }

  @Test
  @Tag("law-3")
  void the_fold_of_all_entries_is_the_state_that_each_of_them_carries() {
    overHistories(history -> {
      Conversation state = null;
      for (var entry : history.entries()) {
        state = entry.folded(state);
        assertThat(entry.after()).isEqualTo(state);
      }
      assertThat(history.foldedEventByEvent())
          .usingRecursiveComparison()
          .ignoringFields("keys")
          .isEqualTo(history.last());
    });
  }

  @Test
  @Tag("law-3")
  void entries_are_numbered_by_their_events_without_a_gap() {
    overHistories(history -> {
      long next = 1;
      for (var entry : history.entries()) {
        assertThat(entry.seq()).isEqualTo(next);
        next += entry.events().size();
      }
      assertThat(history.last().lastSeq()).isEqualTo(next - 1);
    });
  }

  @Test
  @Tag("law-2")
  @Tag("PR-2")
  void the_timeline_never_runs_backwards() {
    overHistories(history -> {
      var before = Instant.MIN;
      for (var event : history.events()) {
        assertThat(event.at()).isAfterOrEqualTo(before);
        before = event.at();
      }
      assertThat(history.last().updatedAt()).isEqualTo(before);
    });
  }

  @Test
  @Tag("ES-1")
  void every_violation_is_escalated_at_once_and_once_and_nothing_else_is() {
    overHistories(history -> {
      for (var promise : PromiseKind.values()) {
        var violated = of(history.events(), promise);
        var state = history.last().promise(promise);
        assertThat(violated).hasSizeLessThanOrEqualTo(1);
        assertThat(escalated(history.events(), promise)).isEqualTo(violated);
        assertThat(violated)
            .isEqualTo(state.violatedAt() == null ? List.of() : List.of(state.violatedAt()));
      }
    });
  }

  @Test
  @Tag("SL-4")
  void what_was_answered_in_time_is_not_violated_and_the_other_way_round() {
    overHistories(history -> {
      for (var promise : PromiseKind.values()) {
        var state = history.last().promise(promise);
        if (state.fulfilledAt() != null) {
          assertThat(state.violated()).isEqualTo(state.spent().compareTo(state.target()) >= 0);
        }
      }
    });
  }

  private static List<Instant> of(List<Recorded> events, PromiseKind promise) {
    return events.stream()
        .filter(e -> e.event() instanceof Violated v && v.promise() == promise)
        .map(Recorded::at)
        .toList();
  }

  private static List<Instant> escalated(List<Recorded> events, PromiseKind promise) {
    return events.stream()
        .filter(e -> e.event() instanceof EscalatedForViolation v && v.promise() == promise)
        .map(Recorded::at)
        .toList();
  }
}
