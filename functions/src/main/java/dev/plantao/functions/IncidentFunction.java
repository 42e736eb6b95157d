package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.incident.Courier;
import dev.plantao.core.log.Conversations;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbIncidents;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.sqs.SqsErrands;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// Brings the news of incidents to the conversations that are part of them. An errand that fails
/// goes back to the queue alone.
public final class IncidentFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE, Environment.INCIDENT_NEWS);

  private final Courier courier;
  private final InstantSource clock;

  public IncidentFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(IncidentFunction::new, "incident-tell-one-conversation.json");
  }

  public IncidentFunction(Map<String, String> variables, InstantSource clock) {
    this(courier(Environment.of(variables, VARIABLES), clock), clock);
  }

  IncidentFunction(Courier courier, InstantSource clock) {
    this.courier = courier;
    this.clock = clock;
  }

  private static Courier courier(Environment environment, InstantSource clock) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var incidents = new DynamoDbIncidents(dynamo, table);
    return new Courier(
        incidents,
        incidents,
        new Conversations(log, new DynamoDbPolicies(dynamo, table, clock)),
        new SqsErrands(Clients.sqs(), environment.get(Environment.INCIDENT_NEWS)),
        Backoff.OF_A_MACHINE);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      try {
        courier.run(SqsErrands.read(message.getBody()), clock.instant());
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "errand failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
