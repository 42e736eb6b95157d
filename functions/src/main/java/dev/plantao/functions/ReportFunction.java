package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.report.Reporter;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbReports;
import dev.plantao.functions.sqs.SqsReportQueue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Keeps the counters of the reports. It has a queue of its own: counters that fail hold up nothing
/// else. A message that fails goes back to the queue alone.
public final class ReportFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE);

  private final Reporter reporter;
  private final Supplier<Map<String, Integer>> counted;
  private final InstantSource clock;

  public ReportFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(ReportFunction::new, "report-entry-written.json");
  }

  public ReportFunction(Map<String, String> variables, InstantSource clock) {
    var table = Environment.of(variables, VARIABLES).get(Environment.TABLE);
    var dynamo = Clients.dynamo();
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var reports = new MeteredReports(new DynamoDbReports(dynamo, table, Backoff.OF_A_MACHINE));
    this.reporter = new Reporter(log, reports, Backoff.OF_A_MACHINE);
    this.counted = reports::taken;
    this.clock = clock;
  }

  ReportFunction(Reporter reporter) {
    this.reporter = reporter;
    this.counted = Map::of;
    this.clock = InstantSource.system();
  }

  /// The edition is read once for all messages: what they tell of was in the log before, so that a
  /// rebuild that begins in between finds it there.
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    var edition = reporter.edition();
    for (var message : event.getRecords()) {
      try {
        reporter.count(new ConversationId(SqsReportQueue.read(message.getBody())), edition);
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "counting failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    var counts = counted.get();
    if (!counts.isEmpty()) {
      JsonLog.metrics(context.getLogger(), clock.instant(), counts);
    }
    return new SQSBatchResponse(failures);
  }
}
