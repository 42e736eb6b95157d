package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.outbox.EffectAuditor;
import dev.plantao.core.outbox.Outbox;
import dev.plantao.core.timing.Auditor;
import dev.plantao.functions.dynamodb.DynamoDbBacklog;
import dev.plantao.functions.dynamodb.DynamoDbDueIndex;
import dev.plantao.functions.dynamodb.DynamoDbEffectBook;
import dev.plantao.functions.dynamodb.DynamoDbEffectIndex;
import dev.plantao.functions.sqs.SqsOutbox;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// The net under every alarm, run at a fixed rate: walks what fell due, repairs what was missed,
/// and counts each repair.
public final class AuditorFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Queues.with(Adapters.VARIABLES);

  private final Adapters adapters;
  private final Outbox outbox;
  private final InstantSource clock;

  public AuditorFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.bytes(AuditorFunction::new, "auditor-every-minute.json");
  }

  public AuditorFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    this.adapters = Adapters.of(environment, clock);
    this.outbox = new SqsOutbox(Clients.sqs(), Queues.of(environment));
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    var now = clock.instant();
    var report = auditor(context.getLogger()).run(now);
    var effects = effects(context.getLogger()).run(now);
    JsonLog.metrics(
        context.getLogger(),
        now,
        Map.of(
            "Audited", report.visited(),
            "DeadlinesRepaired", report.late(),
            "ListsRepaired", report.repaired(),
            "EffectsRepaired", effects.repaired(),
            "AuditFailures", report.failed() + effects.failed(),
            "Backlog", new DynamoDbBacklog(adapters.dynamo(), adapters.table()).count()));
  }

  private EffectAuditor effects(LambdaLogger logger) {
    return new EffectAuditor(
        new DynamoDbEffectIndex(adapters.dynamo(), adapters.table()),
        adapters.log(),
        new DynamoDbEffectBook(adapters.dynamo(), adapters.table()),
        outbox,
        (id, why) ->
            JsonLog.error(logger, "audit failed", why, Map.of("conversation", id.value())));
  }

  private Auditor auditor(LambdaLogger logger) {
    return new Auditor(
        new DynamoDbDueIndex(adapters.dynamo(), adapters.table()),
        adapters.log(),
        adapters.lists(),
        adapters.schedules(),
        adapters.waker(),
        adapters.keeper(),
        (id, why) ->
            JsonLog.error(logger, "audit failed", why, Map.of("conversation", id.value())));
  }
}
