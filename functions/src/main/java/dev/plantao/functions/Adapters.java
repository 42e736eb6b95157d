package dev.plantao.functions;

import dev.plantao.core.log.Conversations;
import dev.plantao.core.timing.Keeper;
import dev.plantao.core.timing.Waker;
import dev.plantao.functions.dynamodb.DynamoDbChanges;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbReadMarks;
import dev.plantao.functions.scheduler.EventBridgeSchedules;
import dev.plantao.functions.sqs.SqsNearTimers;
import java.time.InstantSource;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What keeper, waker, auditor and rebuilder share: the log, the lists, and all that rings.
record Adapters(
    DynamoDbClient dynamo,
    String table,
    DynamoDbConversationLog log,
    DynamoDbDeskLists lists,
    EventBridgeSchedules schedules,
    DynamoDbPolicies policies,
    Conversations conversations,
    Keeper keeper,
    Waker waker) {
  /// The variables these need.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.SCHEDULE_GROUP,
          Environment.WAKE_FUNCTION,
          Environment.SCHEDULER_ROLE,
          Environment.DEAD_SCHEDULES,
          Environment.NEAR_WAKES);

  static Adapters of(Environment environment, InstantSource clock) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var lists = new DynamoDbDeskLists(dynamo, table, new DynamoDbChanges(dynamo, table, clock));
    var ring =
        new EventBridgeSchedules.Ring(
            environment.get(Environment.WAKE_FUNCTION),
            environment.get(Environment.SCHEDULER_ROLE),
            environment.get(Environment.DEAD_SCHEDULES));
    var schedules =
        new EventBridgeSchedules(
            Clients.scheduler(), environment.get(Environment.SCHEDULE_GROUP), ring);
    var timers = new SqsNearTimers(Clients.sqs(), environment.get(Environment.NEAR_WAKES));
    var policies = new DynamoDbPolicies(dynamo, table, clock);
    var conversations = new Conversations(log, policies);
    var keeper = new Keeper(log, lists, schedules, timers);
    var waker =
        new Waker(
            conversations, new DynamoDbReadMarks(dynamo, table), keeper, Backoff.OF_A_MACHINE);
    return new Adapters(
        dynamo, table, log, lists, schedules, policies, conversations, keeper, waker);
  }
}
