package dev.plantao.local.sqs;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import dev.plantao.local.template.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One standard queue. Delivers at least once, in about the order of sending.
final class Queue {
  private final Wiring.Queue wired;
  private final Shelf shelf;
  private final SortedMap<String, Message> visible = new TreeMap<>();
  private final Map<String, Message> hidden = new TreeMap<>();
  private long last;

  /// What a look at the queue shows.
  record Counts(int visible, int delayed, int inFlight) {}

  Queue(Wiring.Queue wired, Shelf shelf) {
    this.wired = wired;
    this.shelf = shelf;
    shelf.all().forEach((key, saved) -> restore(Message.fromJson(key, saved)));
  }

  Wiring.Queue wired() {
    return wired;
  }

  synchronized String send(String body, JsonNode attributes, Instant now, Duration delay) {
    var message =
        new Message(
            "%019d".formatted(++last),
            UUID.randomUUID().toString(),
            body,
            attributes.isMissingNode() ? Json.object() : attributes,
            now,
            now.plus(delay),
            0,
            now,
            "");
    put(message, now);
    shelf.put(message.key(), message.toJson());
    return message.id();
  }

  /// At most `count` messages, hidden from now on for `visibilityTimeout`.
  synchronized List<Message> receive(int count, Instant now, Duration visibilityTimeout) {
    reveal(now);
    var received = new ArrayList<Message>();
    var saved = new TreeMap<String, ObjectNode>();
    for (var message : visible.values().stream().limit(count).toList()) {
      var receipt = message.key() + "." + UUID.randomUUID();
      var next = message.received(now, now.plus(visibilityTimeout), receipt);
      put(next, now);
      saved.put(next.key(), next.toJson());
      received.add(next);
    }
    if (!saved.isEmpty()) {
      shelf.putAll(saved);
    }
    return received;
  }

  /// A receipt that is not the last one of its message does nothing, as in SQS.
  synchronized void delete(String receipt) {
    find(receipt).ifPresent(this::remove);
  }

  synchronized void changeVisibility(String receipt, Instant now, Duration timeout) {
    var message = find(receipt).filter(found -> hidden.containsKey(found.key()));
    if (message.isEmpty()) {
      throw new AwsException(
          400, "com.amazonaws.sqs#MessageNotInflight", "The message referred to isn't in flight.");
    }
    var next = message.get().hiddenUntil(now.plus(timeout));
    put(next, now);
    shelf.put(next.key(), next.toJson());
  }

  synchronized void purge() {
    var all = new ArrayList<>(visible.values());
    all.addAll(hidden.values());
    all.forEach(this::remove);
  }

  /// Messages that were received too often, taken out.
  synchronized List<Message> takeDead(Instant now) {
    reveal(now);
    if (wired.deadLetters().isEmpty()) {
      return List.of();
    }
    return visible.values().stream().filter(m -> m.receives() >= wired.maxReceives()).toList();
  }

  synchronized void remove(Message message) {
    visible.remove(message.key());
    hidden.remove(message.key());
    shelf.remove(message.key());
  }

  synchronized boolean hasVisible(Instant now) {
    reveal(now);
    return !visible.isEmpty();
  }

  synchronized Optional<Instant> nextVisible() {
    return hidden.values().stream().map(Message::visibleAt).min(Instant::compareTo);
  }

  synchronized Counts counts(Instant now) {
    reveal(now);
    var delayed = (int) hidden.values().stream().filter(m -> m.receives() == 0).count();
    return new Counts(visible.size(), delayed, hidden.size() - delayed);
  }

  private void reveal(Instant now) {
    var revealed = hidden.values().stream().filter(m -> !m.visibleAt().isAfter(now)).toList();
    revealed.forEach(message -> put(message, now));
  }

  private void put(Message message, Instant now) {
    visible.remove(message.key());
    hidden.remove(message.key());
    (message.visibleAt().isAfter(now) ? hidden : visible).put(message.key(), message);
  }

  /// Hidden for now, so that the first wake shows it and whoever waits for it is told.
  private void restore(Message message) {
    hidden.put(message.key(), message);
    last = Math.max(last, Long.parseLong(message.key()));
  }

  private Optional<Message> find(String receipt) {
    var dot = receipt.indexOf('.');
    if (dot < 0) {
      throw new AwsException(
          400, "com.amazonaws.sqs#ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
    }
    var key = receipt.substring(0, dot);
    var message = hidden.containsKey(key) ? hidden.get(key) : visible.get(key);
    return Optional.ofNullable(message).filter(found -> found.receipt().equals(receipt));
  }
}
