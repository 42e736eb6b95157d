package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.outbox.EffectUnderWayException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Works off a batch of messages: one that fails, or waits for another attempt at the same, goes
/// back to its queue alone; what came of the others is counted.
final class SqsBatch {

  private SqsBatch() {}

  /// @param perform takes a message's body, gives the name of the metric that counts what came of
  ///   it
  static SQSBatchResponse of(
      SQSEvent event, Context context, Instant now, Function<String, String> perform) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    var counts = new TreeMap<String, Integer>();
    for (var message : event.getRecords()) {
      try {
        counts.merge(perform.apply(message.getBody()), 1, Integer::sum);
      } catch (EffectUnderWayException waits) {
        var id = message.getMessageId();
        // The queue brings it again, when the other attempt has left its mark or is over.
        JsonLog.info(context.getLogger(), "effect waits", Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "effect failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    if (!counts.isEmpty()) {
      JsonLog.metrics(context.getLogger(), now, counts);
    }
    return new SQSBatchResponse(failures);
  }
}
