package dev.plantao.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.policy.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A queue far longer than any desk should have; `-Dplantao.queue=100000` makes it longer still.
@Tag("SV-3")
class LongQueueTest {
  private static final long SEED = 1203;
  private static final int CASES = Integer.getInteger("plantao.queue", 10_000);
  private static final int STEPS = 3;

  private final InMemoryDeskLists lists = new InMemoryDeskLists();

  private List<ConversationId> paged(QueueFilter filter) {
    var all = new ArrayList<ConversationId>();
    @Nullable String cursor = null;
    do {
      var page = lists.queue(filter, cursor, 200);
      page.items().forEach(state -> all.add(state.id()));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private static List<ConversationId> sorted(List<Conversation> states, QueueFilter filter) {
    return states.stream()
        .filter(state -> !state.closed() && filter.accepts(state))
        .sorted(QueueOrderTest.RULE)
        .map(Conversation::id)
        .toList();
  }

  /// Kept in two states each, the second of which may move it.
  @Test
  void many_cases_of_random_histories_are_paged_in_the_order_of_the_rule() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var states = new ArrayList<Conversation>();
    for (int i = 0; i < CASES; i++) {
      var opened = Fixtures.NOW.plus(Duration.ofSeconds(random.nextInt(100_000)));
      var history = RandomHistory.of(random, RandomHistory.aCase(random, opened), STEPS);
      lists.keep(history.entries().getFirst().after());
      lists.keep(history.last());
      states.add(history.last());
    }

    var major = new QueueFilter(null, null, Severity.MAJOR, null);
    assertThat(paged(QueueFilter.ALL))
        .hasSizeGreaterThan(CASES / 2)
        .isEqualTo(sorted(states, QueueFilter.ALL));
    assertThat(paged(major)).isNotEmpty().isEqualTo(sorted(states, major));
  }
}
