package dev.plantao.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Deadlines;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryNearTimers;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.DeadlineKind;
import dev.plantao.core.timing.Keeper;
import dev.plantao.core.timing.ScheduleName;
import dev.plantao.core.timing.Schedules;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.functions.scheduler.EventBridgeSchedules;
import dev.plantao.local.story.Aws;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the simulation in the core shows ten thousand times in memory, some hundred times over the
/// wire: after any commands, with the keeper run too often, too late and in any order, lists and
/// schedules are what the log says.
class RandomSequencesTest {
  private static final long SEED = 41;
  private static final int SEQUENCES = 200;
  private static final int STEPS = 8;

  private final ConversationLog log =
      new DynamoDbConversationLog(Aws.dynamo(), Aws.ownTable("random"), lost -> lost < 50);
  private final DynamoDbDeskLists lists =
      new DynamoDbDeskLists(Aws.dynamo(), Aws.ownTable("random"));
  private final Schedules schedules =
      new EventBridgeSchedules(
          Aws.scheduler(),
          Aws.SCHEDULE_GROUP,
          new EventBridgeSchedules.Ring(
              "arn:aws:lambda:eu-central-1:000000000000:function:plantao-dev-wake:live",
              "arn:aws:iam::000000000000:role/ring",
              "arn:aws:sqs:eu-central-1:000000000000:plantao-dev-dead-schedules"));
  private final Keeper keeper = new Keeper(log, lists, schedules, new InMemoryNearTimers());
  private final Conversations conversations =
      new Conversations(log, new FixedPolicies(Policy.DEFAULT));

  @Test
  @Tag("law-6")
  void schedules_and_lists_follow_the_log_whatever_the_keeper_is_put_through() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      // The scheduler refuses what lies in its past.
      var now = Fixtures.after("P3650D");
      var id = opened(RandomHistory.aCase(random, now));
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(RandomHistory.gap(random));
        var next = RandomHistory.step(random, now);
        conversations.handle(id, request(next, now), Patience.OF_A_PERSON);
        for (int times = random.nextInt(3); times > 0; times--) {
          keeper.match(id, now);
        }
      }
      keeper.match(id, now);
      check(id, now, "seed " + SEED + ", sequence " + sequence);
    }
  }

  private ConversationId opened(dev.plantao.core.CaseBuilder one) {
    var cases = OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
    assertThat(log.open(one.draft(), cases)).isInstanceOf(ConversationLog.Appended.Written.class);
    return one.id();
  }

  private static Request request(RandomHistory.Step step, Instant now) {
    return new Request(
        Fixtures.newCommand(), step.by(), new Request.Reach.All(), null, null, step.command(), now);
  }

  private void check(ConversationId id, Instant now, String where) {
    var state = log.newest(id).map(Entry::after).orElseThrow();
    assertThat(lists.listed(id)).as(where).contains(state);
    for (var kind : DeadlineKind.values()) {
      assertThat(schedules.find(new ScheduleName(id, kind)))
          .as("%s, %s", where, kind)
          .isEqualTo(wanted(state, kind, now));
    }
  }

  private static Optional<Instant> wanted(Conversation state, DeadlineKind kind, Instant now) {
    return Deadlines.of(state).stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(Deadline::wakeAt)
        .filter(at -> !at.isBefore(now.plus(Keeper.NEAR)))
        .findFirst();
  }
}
