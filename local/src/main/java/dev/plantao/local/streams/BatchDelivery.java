package dev.plantao.local.streams;

import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.BatchOutcome;
import dev.plantao.local.lambda.Destinations;
import dev.plantao.local.lambda.HostedFunction;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.Wiring;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One batch until it is done or given up, as an event source mapping of Lambda does it.
final class BatchDelivery {
  /// Only a pause for breath, by the machine's clock: AWS waits longer.
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final Wiring.StreamMapping mapping;
  private final HostedFunction function;
  private final Destinations destinations;
  private final StreamReader reader;
  private final InstantSource clock;
  private volatile boolean closed;

  BatchDelivery(
      Wiring.StreamMapping mapping,
      HostedFunction function,
      Destinations destinations,
      StreamReader reader,
      InstantSource clock) {
    this.mapping = mapping;
    this.function = function;
    this.destinations = destinations;
    this.reader = reader;
    this.clock = clock;
  }

  void close() {
    closed = true;
  }

  boolean closed() {
    return closed;
  }

  void deliver(List<ObjectNode> batch) {
    deliver(batch, 0);
  }

  /// @param before failures of this batch so far
  private void deliver(List<ObjectNode> first, int before) {
    var batch = first;
    var failures = before;
    while (!batch.isEmpty() && !closed) {
      var done = attempt(batch);
      if (done > 0) {
        // Progress: what is left is a batch of its own.
        batch = batch.subList(done, batch.size());
        failures = batch.isEmpty() ? 0 : 1;
      } else if (mapping.bisect() && batch.size() > 1) {
        // Splitting does not count as a retry.
        deliver(batch.subList(0, batch.size() / 2), failures);
        batch = batch.subList(batch.size() / 2, batch.size());
      } else {
        failures++;
        if (mapping.retries() >= 0 && failures > mapping.retries()) {
          giveUp(batch, failures);
          return;
        }
        pause(failures);
      }
    }
  }

  /// How many records from the first on are done.
  private int attempt(List<ObjectNode> batch) {
    var outcome =
        BatchOutcome.of(function.invoke(Json.bytes(StreamEvents.event(batch))), mapping.partial());
    var done = 0;
    while (done < batch.size() && outcome.done(sequenceNumber(batch.get(done)))) {
      done++;
    }
    return done;
  }

  private void giveUp(List<ObjectNode> batch, int attempts) {
    if (!closed) {
      destinations.send(mapping.onFailure(), report(batch, attempts), StreamEvents.event(batch));
    }
  }

  private ObjectNode report(List<ObjectNode> batch, int attempts) {
    var report = Json.object();
    report
        .putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", Arns.function(mapping.function()) + ":live")
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", attempts);
    report
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "1")
        .put("functionError", "Unhandled");
    report.put("version", "1.0").put("timestamp", clock.instant().toString());
    report
        .putObject("DDBStreamBatchInfo")
        .put("shardId", reader.shard())
        .put("startSequenceNumber", sequenceNumber(batch.getFirst()))
        .put("endSequenceNumber", sequenceNumber(batch.getLast()))
        .put("approximateArrivalOfFirstRecord", clock.instant().toString())
        .put("approximateArrivalOfLastRecord", clock.instant().toString())
        .put("batchSize", batch.size())
        .put("streamArn", reader.streamArn());
    return report;
  }

  private static String sequenceNumber(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asString("");
  }

  private static void pause(int failures) {
    var pause = Duration.ofMillis(5L << Math.min(failures, 7));
    LockSupport.parkNanos((pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos());
  }
}
