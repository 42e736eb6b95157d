package dev.plantao.local.streams;

import dev.plantao.local.dynamodb.DynamoDb;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.lambda.Destinations;
import dev.plantao.local.lambda.HostedFunction;
import dev.plantao.local.settle.Doorbell;
import dev.plantao.local.settle.PumpThread;
import dev.plantao.local.settle.Settling;
import dev.plantao.local.store.Shelf;
import dev.plantao.local.template.Wiring;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.node.ObjectNode;

/// Takes the records of a table's stream to a function, in their order, at least once.
public final class StreamPump implements AutoCloseable {
  private static final String SERVICE = "streams";

  private final Wiring.StreamMapping mapping;
  private final StreamReader reader;
  private final BatchDelivery delivery;
  private final Faults faults;
  private final InstantSource clock;
  private final Doorbell doorbell;
  private final PumpThread thread;
  private final List<Record> unread = new ArrayList<>();
  private volatile boolean delivering;
  private volatile boolean closed;

  public StreamPump(
      Wiring.StreamMapping mapping,
      DynamoDb dynamoDb,
      HostedFunction function,
      Shelf checkpoints,
      Destinations destinations,
      Faults faults,
      InstantSource clock,
      Settling settling) {
    this.mapping = mapping;
    this.reader =
        new StreamReader(
            dynamoDb, mapping.table(), checkpoints, mapping.table() + ">" + mapping.function());
    this.delivery = new BatchDelivery(mapping, function, destinations, reader, clock);
    this.faults = faults;
    this.clock = clock;
    this.doorbell = new Doorbell(settling);
    this.thread = new PumpThread("stream-" + mapping.function(), doorbell, this::drain);
    settling.watch(() -> doorbell.quiet() || (held() && !delivering));
  }

  public void start() {
    faults.onChange(doorbell::ring);
    thread.start();
    doorbell.ring();
  }

  /// There may be something to read.
  public void ring() {
    doorbell.ring();
  }

  private boolean held() {
    return faults.on(SERVICE, "hold");
  }

  private void drain() {
    delivering = true;
    try {
      while (!closed && !held() && fill()) {
        deliver(take());
      }
    } finally {
      delivering = false;
    }
  }

  private boolean fill() {
    if (unread.isEmpty()) {
      unread.addAll(reader.read());
    }
    return !unread.isEmpty();
  }

  /// As many records as make one batch of those that pass the filter.
  private List<Record> take() {
    var taken = new ArrayList<Record>();
    var passing = 0;
    while (!unread.isEmpty() && passing < mapping.batchSize()) {
      var record = unread.removeFirst();
      taken.add(record);
      passing += passes(record) ? 1 : 0;
    }
    return taken;
  }

  private void deliver(List<Record> taken) {
    var batch = taken.stream().filter(this::passes).map(this::event).toList();
    if (!batch.isEmpty() && !faults.on(SERVICE, "drop")) {
      delivery.deliver(batch);
      if (faults.on(SERVICE, "twice")) {
        delivery.deliver(batch);
      }
    }
    if (!delivery.closed()) {
      reader.done(taken.getLast());
    }
  }

  private boolean passes(Record record) {
    return EventPattern.passes(mapping.filters(), event(record));
  }

  private ObjectNode event(Record record) {
    return StreamEvents.record(record, reader.streamArn(), clock.instant());
  }

  @Override
  public void close() {
    closed = true;
    delivery.close();
    thread.close();
  }
}
