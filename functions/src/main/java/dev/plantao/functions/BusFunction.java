package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.policy.Policies;
import dev.plantao.functions.bus.BusEvents;
import dev.plantao.functions.bus.EventBridgeBus;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.sqs.EffectMessages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Puts every event of a conversation onto the event bus. A message whose events are not all taken
/// goes back to its queue; whoever listens tells repeats by conversation and number.
public final class BusFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(Environment.TABLE, Environment.EVENT_BUS, Environment.EVENT_TEXTS);

  private final ConversationLog log;
  private final Policies policies;
  private final BusEvents events;
  private final EventBridgeBus bus;
  private final InstantSource clock;

  public BusFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(BusFunction::new, "bus-entry.json");
  }

  public BusFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this.log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    this.policies = new DynamoDbPolicies(dynamo, table, clock);
    this.events = new BusEvents(environment.get(Environment.EVENT_TEXTS).equals("yes"));
    this.bus = new EventBridgeBus(Clients.events(), environment.get(Environment.EVENT_BUS));
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failed = new LinkedHashSet<String>();
    var details = new ArrayList<ObjectNode>();
    var messages = new ArrayList<String>();
    for (var message : event.getRecords()) {
      try {
        for (var detail : details(message.getBody())) {
          details.add(detail);
          messages.add(message.getMessageId());
        }
      } catch (RuntimeException broken) {
        failed.add(failed(context, broken, message.getMessageId()));
      }
    }
    try {
      bus.put(details).forEach(place -> failed.add(messages.get(place)));
    } catch (RuntimeException broken) {
      messages.forEach(message -> failed.add(failed(context, broken, message)));
    }
    JsonLog.metrics(
        context.getLogger(),
        clock.instant(),
        Map.of("EventsPut", details.size(), "EventMessagesFailed", failed.size()));
    return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
  }

  private List<ObjectNode> details(String body) {
    var due = EffectMessages.event(body);
    var entry =
        log.entry(due.conversation(), due.entry())
            .orElseThrow(() -> new IllegalStateException("no entry for " + due));
    return events.of(entry, policies.current().organisation());
  }

  private static String failed(Context context, RuntimeException broken, String message) {
    JsonLog.error(context.getLogger(), "event not put", broken, Map.of("message", message));
    return message;
  }
}
