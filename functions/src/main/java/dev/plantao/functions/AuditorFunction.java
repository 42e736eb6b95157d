package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.timing.Auditor;
import dev.plantao.functions.dynamodb.DynamoDbDueIndex;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// The net under every alarm, run at a fixed rate: walks what fell due, repairs what was missed,
/// and counts each repair.
public final class AuditorFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Adapters.VARIABLES;

  private final Adapters adapters;
  private final InstantSource clock;

  public AuditorFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public AuditorFunction(Map<String, String> variables, InstantSource clock) {
    this.adapters = Adapters.of(Environment.of(variables, VARIABLES), clock);
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    var now = clock.instant();
    var report = auditor(context.getLogger()).run(now);
    JsonLog.metrics(
        context.getLogger(),
        now,
        Map.of(
            "Audited", report.visited(),
            "DeadlinesRepaired", report.late(),
            "ListsRepaired", report.repaired(),
            "AuditFailures", report.failed()));
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
