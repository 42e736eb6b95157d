package dev.plantao.local.toy;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Notes the texts of new items in their order. Reports the item whose text begins with `poison` as
/// failed, and throws for `bomb`.
public final class StreamFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final InstantSource clock;

  public StreamFunction(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (var record : event.getRecords()) {
      var text = requireNonNull(record.getDynamodb().getNewImage().get("text")).getS();
      if (text.startsWith("bomb")) {
        Seen.note("exploded", text, clock.instant());
        throw new IllegalStateException("a bomb");
      }
      if (text.startsWith("poison")) {
        Seen.note("refused", text, clock.instant());
        var sequenceNumber = record.getDynamodb().getSequenceNumber();
        return new StreamsEventResponse(
            List.of(new StreamsEventResponse.BatchItemFailure(sequenceNumber)));
      }
      System.err.println("stream saw " + text);
      Seen.note("stream", text, clock.instant());
    }
    return new StreamsEventResponse(List.of());
  }
}
