package dev.plantao.functions.bus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import tools.jackson.databind.node.ObjectNode;

/// The event bus, ten events a call.
public final class EventBridgeBus {
  static final String SOURCE = "plantao";
  static final String DETAIL_TYPE = "ConversationEvent";

  /// PutEvents takes so many.
  private static final int BATCH = 10;

  private final EventBridgeClient events;
  private final String bus;

  /// @param bus its name
  public EventBridgeBus(EventBridgeClient events, String bus) {
    this.events = events;
    this.bus = bus;
  }

  /// Puts them all, as far as the bus takes them.
  ///
  /// @return the places of those that it did not take
  public Set<Integer> put(List<ObjectNode> details) {
    var refused = new HashSet<Integer>();
    for (int from = 0; from < details.size(); from += BATCH) {
      var batch = details.subList(from, Math.min(details.size(), from + BATCH));
      var entries = new ArrayList<PutEventsRequestEntry>();
      batch.forEach(detail -> entries.add(entry(detail)));
      var answers = events.putEvents(put -> put.entries(entries)).entries();
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i).eventId() == null) {
          refused.add(from + i);
        }
      }
    }
    return refused;
  }

  private PutEventsRequestEntry entry(ObjectNode detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(DETAIL_TYPE)
        .time(Instant.parse(detail.path("at").asString("")))
        .resources(List.of())
        .detail(BusEvents.JSON.writeValueAsString(detail))
        .build();
  }
}
