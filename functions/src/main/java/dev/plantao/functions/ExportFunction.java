package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.DynamoDbFinder;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.dynamodb.DynamoDbMailStore;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.erasure.Exporter;
import dev.plantao.functions.erasure.JobBook;
import dev.plantao.functions.erasure.JobQueue;
import dev.plantao.functions.erasure.SubjectKey;
import dev.plantao.functions.erasure.Worker;
import dev.plantao.functions.s3.S3Archive;
import dev.plantao.functions.sqs.SqsJobQueue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// Works on exports. One that is not done when the time is over is queued again, and goes on where
/// it stopped.
public final class ExportFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.FILES_BUCKET,
          Environment.EXPORTS_BUCKET,
          Environment.ERASURES,
          Environment.EXPORTS);

  /// What is left of the function's time when it stops walking: packing takes longer than a page.
  private static final int SPARE_MILLIS = 600_000;

  private final JobBook book;
  private final JobQueue queue;
  private final Exporter exporter;
  private final InstantSource clock;

  public ExportFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public ExportFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var jobs = new DynamoDbJobBook(dynamo, table);
    this.book = jobs;
    this.queue =
        new SqsJobQueue(
            Clients.sqs(),
            environment.get(Environment.ERASURES),
            environment.get(Environment.EXPORTS));
    this.exporter =
        new Exporter(
            new Worker(jobs, jobs, new DynamoDbFinder(dynamo, table), clock),
            new SubjectKey(new DynamoDbSigningKey(dynamo, table)::bytes),
            new S3Archive(
                Clients.s3(),
                environment.get(Environment.FILES_BUCKET),
                environment.get(Environment.EXPORTS_BUCKET)),
            new Exporter.Sources(
                new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
                new DynamoDbMailStore(dynamo, table),
                new DynamoDbCustomerDirectory(dynamo, table),
                new DynamoDbUploads(dynamo, table)),
            clock);
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    int done = 0;
    for (var message : event.getRecords()) {
      try {
        done += work(SqsJobQueue.read(message.getBody()).job(), context) ? 1 : 0;
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "export failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    JsonLog.metrics(
        context.getLogger(),
        clock.instant(),
        Map.of("ExportsDone", done, "ExportsInterrupted", failures.size()));
    return new SQSBatchResponse(failures);
  }

  private boolean work(String job, Context context) {
    var standing = book.find(job).orElse(null);
    if (standing == null) {
      return false;
    }
    var done = exporter.work(standing, () -> context.getRemainingTimeInMillis() > SPARE_MILLIS);
    if (!done) {
      queue.work(standing.job());
    }
    return done;
  }
}
