package dev.plantao.core.desk;

import static dev.plantao.core.Fixtures.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.sla.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SV-3")
class QueueOrderTest {
  private static final long SEED = 31;
  private static final int CASES = 3_000;

  private static boolean unanswered(Conversation state) {
    return state.firstResponse().fulfilledAt() == null;
  }

  private static Instant due(Conversation state) {
    Promise promise = unanswered(state) ? state.firstResponse() : state.resolution();
    return promise.violatedAt() != null ? promise.violatedAt() : promise.due().orElse(Instant.MAX);
  }

  /// The rule, word for word.
  static final Comparator<Conversation> RULE =
      Comparator.comparing((Conversation state) -> state.handling().escalation() == null)
          .thenComparingInt(state -> state.handling().severity().level())
          .thenComparing(state -> !unanswered(state))
          .thenComparing(QueueOrderTest::due)
          .thenComparing(state -> state.intake().at())
          .thenComparing(Conversation::id);

  @Test
  void it_is_escalated_then_severity_then_first_response_then_due_then_opening() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var cases = new ArrayList<Conversation>();
    while (cases.size() < CASES) {
      var opened = Fixtures.NOW.plus(Duration.ofMinutes(random.nextInt(60)));
      var state = RandomHistory.of(random, RandomHistory.aCase(random, opened), 6).last();
      if (!state.closed()) {
        cases.add(state);
      }
    }

    var sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparing(state -> QueueOrder.of(state).orElseThrow()));
    cases.sort(RULE);

    assertThat(ids(sorted)).as("seed %d", SEED).isEqualTo(ids(cases));
  }

  private static List<ConversationId> ids(List<Conversation> states) {
    return states.stream().map(Conversation::id).toList();
  }

  @Test
  void a_new_ticket_is_the_last_among_its_equals() {
    var older = aTicket().state();
    var newer = aTicket().openedAt(Fixtures.after("PT0.001S")).state();
    var urgent = aTicket().emergency().openedAt(Fixtures.after("PT1H")).state();

    assertThat(QueueOrder.of(older).orElseThrow()).isLessThan(QueueOrder.of(newer).orElseThrow());
    assertThat(QueueOrder.of(urgent).orElseThrow()).isLessThan(QueueOrder.of(older).orElseThrow());
    assertThat(urgent.handling().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void no_queue_holds_a_closed_conversation() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var history = RandomHistory.started(random, aTicket());
    history.apply(Fixtures.AGENT, Commands.resolve(), Fixtures.after("PT1H"));

    assertThat(QueueOrder.of(history.last())).isEmpty();
  }
}
