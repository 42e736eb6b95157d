package dev.plantao.local.lambda;

import dev.plantao.local.json.Json;
import dev.plantao.local.settle.Settling;
import dev.plantao.local.store.Shelf;
import dev.plantao.local.template.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asynchronous invocations: accepted at once and kept until they are done.
///
/// Lambda waits one and two minutes before its retries; here they follow at once, so that what was
/// begun comes to its end without the clock being moved.
public final class AsyncInvocations implements AutoCloseable {
  /// The concurrency of a small account, and enough for two cores.
  private static final int CONCURRENCY = 8;

  private final Functions functions;
  private final Destinations destinations;
  private final Shelf shelf;
  private final InstantSource clock;
  private final Settling settling;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicLong last = new AtomicLong();
  private final Semaphore places = new Semaphore(CONCURRENCY, true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public AsyncInvocations(
      Functions functions,
      Destinations destinations,
      Shelf shelf,
      InstantSource clock,
      Settling settling) {
    this.functions = functions;
    this.destinations = destinations;
    this.shelf = shelf;
    this.clock = clock;
    this.settling = settling;
    settling.watch(() -> pending.get() == 0);
  }

  /// Takes up what a process before this one had accepted and not finished.
  public void resume() {
    shelf
        .all()
        .forEach((key, event) -> {
          last.set(Math.max(last.get(), Long.parseLong(key)));
          begin(key, event, Duration.ZERO);
        });
  }

  /// Returns once the event is kept.
  public void invoke(String function, String payload) {
    invoke(function, payload, Duration.ZERO);
  }

  /// Returns once the event is kept.
  ///
  /// @param delay before the first attempt, in wall time: the event counts as under way meanwhile
  public void invoke(String function, String payload, Duration delay) {
    var event =
        Json.object()
            .put("function", functions.get(function).wired().name())
            .put("requestId", UUID.randomUUID().toString())
            .put("payload", payload);
    var key = "%019d".formatted(last.incrementAndGet());
    shelf.put(key, event);
    begin(key, event, delay);
  }

  private void begin(String key, JsonNode event, Duration delay) {
    pending.incrementAndGet();
    settling.changed();
    threads.execute(() -> {
      try {
        Thread.sleep(delay);
        run(key, event);
      } catch (InterruptedException e) {
        // The desk is being closed: the event is still on its shelf.
        Thread.currentThread().interrupt();
      } finally {
        pending.decrementAndGet();
        settling.changed();
      }
    });
  }

  private void run(String key, JsonNode event) throws InterruptedException {
    places.acquire();
    try {
      attempt(event);
    } finally {
      places.release();
    }
    if (!threads.isShutdown()) {
      shelf.remove(key);
    }
  }

  private void attempt(JsonNode event) {
    var function = functions.get(event.path("function").asString(""));
    var payload = event.path("payload").asString("");
    var requestId = event.path("requestId").asString("");
    var attempts = 1 + function.wired().retries();
    for (int attempt = 1; attempt <= attempts && !threads.isShutdown(); attempt++) {
      var outcome =
          function.invoke(
              payload.getBytes(StandardCharsets.UTF_8), requestId, function.wired().timeout());
      if (outcome instanceof Invocation.Returned) {
        return;
      }
      if (outcome instanceof Invocation.Failed failed
          && attempt == attempts
          && !threads.isShutdown()) {
        var report = report(function, requestId, attempts, payload, failed);
        destinations.send(function.wired().onFailure(), report, Json.parse(payload));
      }
    }
  }

  private ObjectNode report(
      HostedFunction function,
      String requestId,
      int attempts,
      String payload,
      Invocation.Failed failed) {
    var report = Json.object();
    report.put("version", "1.0").put("timestamp", clock.instant().toString());
    report
        .putObject("requestContext")
        .put("requestId", requestId)
        .put("functionArn", Arns.function(function.wired().name()) + ":live")
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", attempts);
    report.set("requestPayload", Json.parse(payload));
    report
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "1")
        .put("functionError", "Unhandled");
    report.set("responsePayload", failed.payload());
    return report;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
