package dev.plantao.local.sqs;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.clock.Timed;
import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.Destinations;
import dev.plantao.local.settle.Settling;
import dev.plantao.local.store.Store;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The queues of the template.
public final class Queues implements Timed, Destinations.Destination {
  private final Map<String, Queue> queues = new LinkedHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private final Settling settling;

  public Queues(List<Wiring.Queue> wired, Store store, InstantSource clock, Settling settling) {
    this.clock = clock;
    this.settling = settling;
    wired.forEach(
        queue -> queues.put(queue.name(), new Queue(queue, store.shelf("queue." + queue.name()))));
  }

  /// Told whenever a message came, or may be seen later or again.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// @param name a name, an ARN or a URL
  Queue get(String name) {
    var queue = queues.get(Arns.queueName(name));
    if (queue == null) {
      throw new AwsException(
          400, "com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
    }
    return queue;
  }

  public boolean has(String name) {
    return queues.containsKey(Arns.queueName(name));
  }

  /// Sends a text without attributes, with the queue's own delay.
  public String send(String queue, String body) {
    return send(get(queue), body, Json.object(), Optional.empty());
  }

  String send(Queue queue, String body, JsonNode attributes, Optional<Duration> delay) {
    var id = queue.send(body, attributes, clock.instant(), delay.orElse(queue.wired().delay()));
    changed();
    return id;
  }

  /// Messages of a queue, after those received too often have gone to its dead letters.
  List<Message> receive(Queue queue, int count, Optional<Duration> visibilityTimeout) {
    var now = clock.instant();
    queue.wired().deadLetters().ifPresent(name -> bury(queue, get(name), now));
    var timeout = visibilityTimeout.orElse(queue.wired().visibilityTimeout());
    var messages = queue.receive(count, now, timeout);
    if (!messages.isEmpty()) {
      changed();
    }
    return messages;
  }

  boolean hasVisible(Queue queue) {
    return queue.hasVisible(clock.instant());
  }

  Instant now() {
    return clock.instant();
  }

  void changed() {
    settling.changed();
    listeners.forEach(Runnable::run);
  }

  @Override
  public Optional<Instant> nextDue() {
    return queues.values().stream()
        .flatMap(queue -> queue.nextVisible().stream())
        .min(Instant::compareTo);
  }

  @Override
  public void wake(Instant now) {
    queues.values().forEach(queue -> queue.hasVisible(now));
    changed();
  }

  @Override
  public boolean accepts(String arn) {
    return arn.startsWith("arn:aws:sqs:") && has(arn);
  }

  @Override
  public void accept(String arn, ObjectNode report, JsonNode payload) {
    send(arn, Json.text(report));
  }

  /// Name and counts of each queue.
  public JsonNode look() {
    var all = Json.array();
    queues.forEach((name, queue) -> {
      var counts = queue.counts(clock.instant());
      all.addObject()
          .put("name", name)
          .put("visible", counts.visible())
          .put("delayed", counts.delayed())
          .put("inFlight", counts.inFlight());
    });
    return all;
  }

  private void bury(Queue queue, Queue deadLetters, Instant now) {
    for (var dead : queue.takeDead(now)) {
      // Sent first, removed then: a crash between them repeats a message and loses none.
      deadLetters.send(dead.body(), dead.attributes(), now, Duration.ZERO);
      queue.remove(dead);
      changed();
    }
  }
}
