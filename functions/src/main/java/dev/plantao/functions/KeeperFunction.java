package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.staffing.Assigner;
import dev.plantao.core.timing.Keeper;
import dev.plantao.core.timing.PlanFollower;
import dev.plantao.functions.dynamodb.DynamoDbAbsences;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.Table;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reacts to the table's stream: makes lists and schedules match, brings new plans to open
/// conversations, gives new cases to somebody where the policy wants it. Stops at the first failure
/// and reports it; Lambda begins there again.
public final class KeeperFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Adapters.VARIABLES;

  private final Keeper keeper;
  private final PlanFollower plans;
  private final Assigner assigner;
  private final InstantSource clock;

  public KeeperFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.table(KeeperFunction::new, "keeper-entry-written.json");
  }

  public KeeperFunction(Map<String, String> variables, InstantSource clock) {
    var adapters = Adapters.of(Environment.of(variables, VARIABLES), clock);
    var customers = new DynamoDbCustomerDirectory(adapters.dynamo(), adapters.table());
    this.keeper = adapters.keeper();
    this.plans =
        new PlanFollower(customers, adapters.log(), adapters.conversations(), Backoff.OF_A_MACHINE);
    this.assigner =
        new Assigner(
            adapters.log(),
            adapters.lists(),
            adapters.lists(),
            new DynamoDbAbsences(adapters.dynamo(), adapters.table()),
            adapters.conversations(),
            adapters.policies(),
            Backoff.OF_A_MACHINE);
    this.clock = clock;
  }

  KeeperFunction(Keeper keeper, PlanFollower plans, Assigner assigner, InstantSource clock) {
    this.keeper = keeper;
    this.plans = plans;
    this.assigner = assigner;
    this.clock = clock;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var done = new HashSet<String>();
    for (var stream : event.getRecords()) {
      try {
        react(stream, done);
      } catch (RuntimeException failed) {
        var number = stream.getDynamodb().getSequenceNumber();
        JsonLog.error(
            context.getLogger(), "reaction failed", failed, Map.of("sequenceNumber", number));
        return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  /// Once per conversation and batch: the newest entry covers the older ones.
  private void react(DynamodbStreamRecord stream, Set<String> done) {
    var keys = stream.getDynamodb().getKeys();
    var pk = StreamKeys.get(keys, "pk");
    var sk = StreamKeys.get(keys, "sk");
    var conversation = Table.conversationOfEntry(pk, sk);
    if (conversation != null && !done.contains(pk)) {
      var id = new ConversationId(conversation);
      keeper.match(id, clock.instant());
      assigner.assign(id, clock.instant());
      done.add(pk);
    }
    var customer = Table.customerOfProfile(pk, sk);
    if (customer != null) {
      plans.follow(new CustomerId(customer), clock.instant());
    }
  }
}
