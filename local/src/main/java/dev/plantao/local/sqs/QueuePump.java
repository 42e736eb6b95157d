package dev.plantao.local.sqs;

import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.BatchOutcome;
import dev.plantao.local.lambda.HostedFunction;
import dev.plantao.local.settle.Doorbell;
import dev.plantao.local.settle.PumpThread;
import dev.plantao.local.settle.Settling;
import dev.plantao.local.template.Wiring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes messages of a queue to a function. What the function did is deleted; what it did not comes
/// back when its visibility timeout is over, by the local clock.
public final class QueuePump implements AutoCloseable {
  /// Batches at a time: Lambda begins with five pollers.
  private static final int CONCURRENCY = 5;

  private final Wiring.QueueMapping mapping;
  private final Queues queues;
  private final Queue queue;
  private final HostedFunction function;
  private final Settling settling;
  private final Doorbell doorbell;
  private final PumpThread thread;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Semaphore places = new Semaphore(CONCURRENCY);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public QueuePump(
      Wiring.QueueMapping mapping, Queues queues, HostedFunction function, Settling settling) {
    this.mapping = mapping;
    this.queues = queues;
    this.queue = queues.get(mapping.queue());
    this.function = function;
    this.settling = settling;
    this.doorbell = new Doorbell(settling);
    this.thread = new PumpThread("queue-" + mapping.queue(), doorbell, this::drain);
  }

  public void start() {
    settling.watch(() -> underWay.get() == 0 && doorbell.quiet() && !queues.hasVisible(queue));
    queues.onChange(this::ringIfVisible);
    thread.start();
    doorbell.ring();
  }

  private void ringIfVisible() {
    if (queues.hasVisible(queue)) {
      doorbell.ring();
    }
  }

  private void drain() throws InterruptedException {
    while (!threads.isShutdown() && take()) {}
  }

  /// Whether there was a batch to take.
  private boolean take() throws InterruptedException {
    places.acquire();
    underWay.incrementAndGet();
    var taken = false;
    try {
      var messages = queues.receive(queue, mapping.batchSize(), Optional.empty());
      if (!messages.isEmpty()) {
        threads.execute(() -> deliver(messages));
        taken = true;
      }
      return taken;
    } finally {
      if (!taken) {
        done();
      }
    }
  }

  private void deliver(List<Message> messages) {
    try {
      var event = Json.bytes(SqsJson.event(mapping.queue(), messages));
      var outcome = BatchOutcome.of(function.invoke(event), mapping.partial());
      for (var message : messages) {
        if (outcome.done(message.id())) {
          queue.delete(message.receipt());
        }
      }
    } finally {
      done();
      queues.changed();
    }
  }

  private void done() {
    underWay.decrementAndGet();
    places.release();
    settling.changed();
  }

  @Override
  public void close() {
    thread.close();
    threads.shutdownNow();
  }
}
