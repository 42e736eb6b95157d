package dev.plantao.functions;

import static dev.plantao.functions.MailDesk.NOW;
import static dev.plantao.functions.MailDesk.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.inmemory.InMemorySchedules;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.ForwardingLog;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.timing.Keeper;
import dev.plantao.core.timing.PlanFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A batch of the stream with one record that fails: what stands before it is done, it is named,
/// and nothing after it is touched; Lambda begins there again.
class BatchFailuresTest {
  private static final String FIRST = "T-1AAAAAAAAAAA";
  private static final String BROKEN = "T-2BBBBBBBBBBB";
  private static final String THIRD = "T-3CCCCCCCCCCC";

  private final MailDesk desk = new MailDesk();

  private static List<String> failed(StreamsEventResponse response) {
    return response.getBatchItemFailures().stream()
        .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private boolean listed(String id) {
    return desk.lists.listed(new ConversationId(id)).isPresent();
  }

  private KeeperFunction keeper(List<String> unreadable) {
    var log =
        new ForwardingLog(desk.log) {
          @Override
          public Optional<Entry> newest(ConversationId id) {
            if (unreadable.contains(id.value())) {
              throw new IllegalStateException("unreadable");
            }
            return super.newest(id);
          }
        };
    var conversations = new Conversations(log, new FixedPolicies(Policy.DEFAULT));
    return new KeeperFunction(
        new Keeper(log, desk.lists, new InMemorySchedules(), new InMemoryNearTimers()),
        new PlanFollower(new InMemoryCustomerDirectory(), log, conversations, lost -> lost < 3),
        MailDesk.assigner(log, desk.lists),
        () -> NOW);
  }

  @Test
  void the_keeper_names_the_first_record_that_fails_and_is_done_with_those_before() {
    List.of(FIRST, BROKEN, THIRD).forEach(desk::opened);
    var unreadable = new ArrayList<>(List.of(BROKEN, THIRD));
    var keeper = keeper(unreadable);

    var response = keeper.handleRequest(stream(FIRST, BROKEN, THIRD), EventsTest.context());

    assertThat(failed(response)).containsExactly("2");
    assertThat(listed(FIRST)).isTrue();
    assertThat(listed(BROKEN)).isFalse();

    unreadable.clear();
    assertThat(failed(keeper.handleRequest(stream(BROKEN, THIRD), EventsTest.context()))).isEmpty();
    assertThat(listed(BROKEN)).isTrue();
    assertThat(listed(THIRD)).isTrue();
  }

  @Test
  void the_keeper_touches_nothing_after_the_record_that_failed() {
    List.of(FIRST, BROKEN, THIRD).forEach(desk::opened);

    keeper(List.of(BROKEN)).handleRequest(stream(FIRST, BROKEN, THIRD), EventsTest.context());

    assertThat(listed(THIRD)).isFalse();
  }

  @Test
  void the_outbox_names_the_first_record_that_fails_and_is_done_with_those_before() {
    List.of(FIRST, BROKEN, THIRD).forEach(desk::opened);
    desk.sqs.refuse(body -> body.contains(BROKEN));

    var response = desk.outbox().handleRequest(stream(FIRST, BROKEN, THIRD), EventsTest.context());

    assertThat(failed(response)).containsExactly("2");
    assertThat(desk.sqs.bodies("letters")).singleElement().asString().contains(FIRST);

    desk.sqs.refuse(_ -> false);
    var again = desk.outbox().handleRequest(stream(BROKEN, THIRD), EventsTest.context());
    assertThat(failed(again)).isEmpty();
    assertThat(desk.sqs.bodies("letters")).hasSize(3);
  }
}
