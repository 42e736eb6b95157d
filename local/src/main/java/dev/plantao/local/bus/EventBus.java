package dev.plantao.local.bus;

import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.AsyncInvocations;
import dev.plantao.local.store.Shelf;
import dev.plantao.local.streams.EventPattern;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.MailWiring.EventRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The default event bus of EventBridge.
public final class EventBus {
  private final List<EventRule> rules;
  private final AsyncInvocations invocations;
  private final Shelf shelf;
  private long last;

  public EventBus(List<EventRule> rules, AsyncInvocations invocations, Shelf shelf) {
    this.rules = List.copyOf(rules);
    this.invocations = invocations;
    this.shelf = shelf;
    var kept = shelf.all();
    this.last = kept.isEmpty() ? 0 : Long.parseLong(kept.lastKey());
  }

  /// Returns once the event is kept for every function whose rule it matches.
  ///
  /// @param type as `detail-type` names it
  /// @param delay before functions are invoked
  public void publish(
      String source,
      String type,
      Instant at,
      List<String> resources,
      ObjectNode detail,
      Duration delay) {
    var event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", type)
            .put("source", source)
            .put("account", Arns.ACCOUNT)
            .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", Arns.REGION);
    resources.forEach(event.putArray("resources")::add);
    event.set("detail", detail);
    keep(event);
    for (var rule : rules) {
      if (EventPattern.passes(List.of(rule.pattern()), event)) {
        invocations.invoke(rule.function(), rule.input().orElseGet(() -> Json.text(event)), delay);
      }
    }
  }

  private synchronized void keep(JsonNode event) {
    last++;
    shelf.put("%019d".formatted(last), event);
  }

  /// All events, oldest first.
  public JsonNode look() {
    var all = Json.array();
    shelf.all().values().forEach(all::add);
    return all;
  }
}
