package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.functions.apigateway.ApiGatewaySockets;
import dev.plantao.functions.chat.Herald;
import dev.plantao.functions.dynamodb.DynamoDbConnections;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.http.SocketViews;
import dev.plantao.functions.sqs.EffectMessages;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Tells those who listen on a socket of what was written (CH-3).
public final class PushFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE, Environment.SOCKETS);

  private final Herald herald;
  private final InstantSource clock;

  public PushFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(PushFunction::new, "push-entry-written.json");
  }

  public PushFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this(
        new Herald(
            new SocketViews(
                new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
                new DynamoDbUploads(dynamo, table)),
            new DynamoDbConnections(dynamo, table),
            new ApiGatewaySockets(Clients.sockets()),
            Backoff.OF_A_SOCKET),
        clock);
  }

  PushFunction(Herald herald, InstantSource clock) {
    this.herald = herald;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var now = clock.instant();
    return SqsBatch.of(
        event, context, now, body -> metric(herald.deliver(EffectMessages.push(body), now)));
  }

  private static String metric(Herald.Delivery delivery) {
    return switch (delivery) {
      case PUSHED -> "PushesSent";
      case TO_NOBODY -> "PushesToNobody";
      case HUNG_UP -> "PushesHungUp";
    };
  }
}
