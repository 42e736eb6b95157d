package dev.plantao.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.QueueFilter;
import dev.plantao.core.desk.QueueOrder;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Severity;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.local.story.Aws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A long queue over shards and indexes, against a sort of all that is in it;
/// `-Dplantao.queue=5000` makes it longer.
@Tag("SV-3")
class DynamoDbQueueTest {
  private static final long SEED = 1203;
  private static final int CASES = Integer.getInteger("plantao.queue", 300);
  private static final int STEPS = 8;

  private final DynamoDbDeskLists lists =
      new DynamoDbDeskLists(Aws.dynamo(), Aws.ownTable("long-queue"));
  private final List<Conversation> states = new ArrayList<>();

  private List<ConversationId> paged(QueueFilter filter, int limit) {
    var all = new ArrayList<ConversationId>();
    @Nullable String cursor = null;
    do {
      var page = lists.queue(filter, cursor, limit);
      page.items().forEach(state -> all.add(state.id()));
      cursor = page.next();
      if (cursor != null) {
        assertThat(page.items()).hasSize(limit);
      }
    } while (cursor != null);
    return all;
  }

  private List<ConversationId> sorted(QueueFilter filter) {
    return states.stream()
        .filter(state -> !state.closed() && filter.accepts(state))
        .sorted(Comparator.comparing(state -> QueueOrder.of(state).orElseThrow()))
        .map(Conversation::id)
        .toList();
  }

  @Test
  void all_of_it_a_teams_and_an_agents_part_are_in_the_order_of_the_rule_on_full_pages() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int i = 0; i < CASES; i++) {
      var opened = Fixtures.NOW.plus(Duration.ofSeconds(random.nextInt(100_000)));
      var history = RandomHistory.of(random, RandomHistory.aCase(random, opened), STEPS);
      lists.keep(history.entries().getFirst().after());
      lists.keep(history.last());
      states.add(history.last());
    }

    var network = new TeamName("network");
    var ana = new AgentId("ana");
    for (var filter :
        List.of(
            QueueFilter.ALL,
            new QueueFilter(network, null, null, null),
            new QueueFilter(null, ana, null, null),
            new QueueFilter(network, ana, null, null),
            new QueueFilter(null, null, Severity.MAJOR, null),
            new QueueFilter(network, null, Severity.MINOR, null))) {
      var wanted = sorted(filter);
      assertThat(wanted).as(filter.toString()).isNotEmpty();
      assertThat(paged(filter, 25)).as("seed %d, %s", SEED, filter).isEqualTo(wanted);
      assertThat(paged(filter, 200)).as("seed %d, %s", SEED, filter).isEqualTo(wanted);
    }
    var anas = new QueueFilter(null, ana, null, null);
    assertThat(lists.openCases(ana)).isEqualTo(sorted(anas).size());
    assertThat(lists.openCases(new AgentId("nobody"))).isZero();
  }
}
