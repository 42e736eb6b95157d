package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.functions.sqs.SqsJobQueue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// Works on erasures. One that is not done when the time is over is queued again, and goes on where
/// it stopped; so does one that failed or whose function was killed.
public final class EraseFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = ForgettingAdapters.VARIABLES;

  /// What is left of the function's time when it stops.
  private static final int SPARE_MILLIS = 60_000;

  private final ForgettingAdapters adapters;
  private final InstantSource clock;

  public EraseFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public EraseFunction(Map<String, String> variables, InstantSource clock) {
    this.adapters = ForgettingAdapters.of(Environment.of(variables, VARIABLES), clock);
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    int done = 0;
    for (var message : event.getRecords()) {
      try {
        done += work(SqsJobQueue.read(message.getBody()), context) ? 1 : 0;
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "erasure failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    JsonLog.metrics(
        context.getLogger(),
        clock.instant(),
        Map.of("ErasuresDone", done, "ErasuresInterrupted", failures.size()));
    return new SQSBatchResponse(failures);
  }

  private boolean work(SqsJobQueue.Asked asked, Context context) {
    var standing = adapters.book().find(asked.job()).orElse(null);
    if (standing == null) {
      // The table was restored from before the job; the ledger knows it, and is replayed.
      JsonLog.info(context.getLogger(), "no such job", Map.of("job", asked.job()));
      return false;
    }
    if (asked.check()) {
      adapters.erasures().check(standing);
      return false;
    }
    var done =
        adapters.erasures().work(standing, () -> context.getRemainingTimeInMillis() > SPARE_MILLIS);
    if (done) {
      adapters.queue().check(standing.job());
    } else {
      adapters.queue().work(standing.job());
    }
    return done;
  }
}
