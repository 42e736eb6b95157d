package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.whatif.Continuations;
import dev.plantao.core.whatif.Simulator;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbOpeningIndex;
import dev.plantao.functions.dynamodb.DynamoDbSimulations;
import dev.plantao.functions.sqs.SqsContinuations;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// Goes on with simulations that take longer than a caller waits. When its time is nearly over it
/// hands the rest on to its own queue.
///
/// Crashed in the middle, the message comes again and the simulation goes on after its last kept
/// step. Two at the same simulation meet at its step: one of them stops.
public final class SimulateFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE, Environment.SIMULATIONS);

  /// What is left of the function's time when it begins no further step.
  private static final int SPARE_MILLIS = 60_000;

  private final Simulator simulator;
  private final Continuations later;

  public SimulateFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(SimulateFunction::new, "simulate-go-on.json");
  }

  /// Nothing here depends on the time; every function is made alike.
  public SimulateFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this(
        new Simulator(
            new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
            new DynamoDbOpeningIndex(dynamo, table),
            new DynamoDbSimulations(dynamo, table)),
        new SqsContinuations(Clients.sqs(), environment.get(Environment.SIMULATIONS)));
  }

  SimulateFunction(Simulator simulator, Continuations later) {
    this.simulator = simulator;
    this.later = later;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      try {
        goOn(message.getBody(), context);
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "simulating failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void goOn(String body, Context context) {
    var id = SqsContinuations.read(body).orElseThrow();
    simulator
        .goOn(id, () -> context.getRemainingTimeInMillis() > SPARE_MILLIS)
        .filter(simulation -> !simulation.done())
        .ifPresent(simulation -> later.goOn(simulation.id()));
  }
}
