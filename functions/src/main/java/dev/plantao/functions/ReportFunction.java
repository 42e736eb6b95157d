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

/// Keeps the counters of the reports. It has a queue of its own: counters that fail hold up nothing
/// else. A message that fails goes back to the queue alone.
public final class ReportFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE);

  private final Reporter reporter;

  public ReportFunction() {
    this(System.getenv(), InstantSource.system());
  }

  /// Nothing here depends on the time; every function is made alike.
  public ReportFunction(Map<String, String> variables, InstantSource clock) {
    this(reporter(Environment.of(variables, VARIABLES)));
  }

  ReportFunction(Reporter reporter) {
    this.reporter = reporter;
  }

  private static Reporter reporter(Environment environment) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var store = new DynamoDbReports(dynamo, table, Backoff.OF_A_MACHINE);
    return new Reporter(log, store, Backoff.OF_A_MACHINE);
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
    return new SQSBatchResponse(failures);
  }
}
