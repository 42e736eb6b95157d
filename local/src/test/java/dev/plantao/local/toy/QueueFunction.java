package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;

/// Notes bodies; does not do those that begin with `poison`.
public final class QueueFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final InstantSource clock;

  public QueueFunction(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      Seen.note("queue", message.getBody(), clock.instant());
      if (message.getBody().startsWith("poison")) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
