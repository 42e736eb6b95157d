package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.functions.dynamodb.DynamoDbDueIndex;
import dev.plantao.functions.dynamodb.DynamoDbMailWords;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.JobBook;
import dev.plantao.functions.erasure.Retirement;
import dev.plantao.functions.upload.Orphans;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Forgets what the policy keeps no longer, once a day, and has jobs taken up again that nobody
/// works on. By an operator with `{replay: true}`, after the table was restored: has the whole
/// ledger of erasures carried out again.
public final class RetentionFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = ForgettingAdapters.VARIABLES;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SPARE_MILLIS = 60_000;

  private final ForgettingAdapters adapters;
  private final Retirement retirement;
  private final Orphans orphans;
  private final InstantSource clock;

  public RetentionFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public RetentionFunction(Map<String, String> variables, InstantSource clock) {
    this.adapters = ForgettingAdapters.of(Environment.of(variables, VARIABLES), clock);
    this.retirement =
        new Retirement(
            DynamoDbDueIndex.ofRetention(adapters.dynamo(), adapters.table()),
            new DynamoDbMailWords(adapters.dynamo(), adapters.table()),
            adapters.log(),
            adapters.erasures());
    this.orphans =
        new Orphans(adapters.files(), new DynamoDbUploads(adapters.dynamo(), adapters.table()));
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var bytes = input.readAllBytes();
    var asked = bytes.length == 0 ? JSON.readTree("{}") : JSON.readTree(bytes);
    var answer = new TreeMap<String, Object>();
    if (asked.path("replay").asBoolean(false)) {
      answer.put("job", replay());
    } else {
      answer.putAll(retire(context));
    }
    output.write(JSON.writeValueAsBytes(answer));
  }

  private String replay() {
    var id = "R-" + UUID.randomUUID();
    var job =
        new Job(id, Job.Kind.REPLAY, "operator", clock.instant(), Set.of(), Set.of(), false, null);
    adapters.book().add(job);
    adapters.queue().work(job);
    return id;
  }

  private Map<String, Integer> retire(Context context) {
    var now = clock.instant();
    var retention = adapters.policies().current().retention();
    int resumed = 0;
    for (var id : adapters.book().underWay()) {
      adapters.book().find(id).map(JobBook.Standing::job).ifPresent(adapters.queue()::work);
      resumed++;
    }
    var report =
        retirement.run(retention, now, () -> context.getRemainingTimeInMillis() > SPARE_MILLIS);
    int orphans = this.orphans.sweep(now, () -> context.getRemainingTimeInMillis() > SPARE_MILLIS);
    var counts =
        Map.of(
            "FilesOrphaned",
            orphans,
            "ConversationsRetired",
            report.conversations(),
            "HeldMailsRetired",
            report.mails(),
            "JobsResumed",
            resumed);
    JsonLog.metrics(context.getLogger(), now, counts);
    return counts;
  }
}
