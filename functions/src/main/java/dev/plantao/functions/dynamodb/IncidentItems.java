package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.incident.Incident;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Incidents as items: facts as JSON, words beside them. An item of the log holds one update.
final class IncidentItems {

  private IncidentItems() {}

  static void put(Map<String, AttributeValue> item, Incident incident) {
    var words = new Words();
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(LogItems.FACTS, s(StoredJson.write(incident, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
  }

  static Incident incident(Map<String, AttributeValue> item) {
    LogItems.requireReadable(item);
    return StoredJson.read(string(item, LogItems.FACTS), Incident.class, LogItems.words(item));
  }

  static Incident newestAlone(Incident incident) {
    return new Incident(
        incident.id(), incident.title(), incident.startedAt(), List.of(incident.newest()));
  }

  static Incident joined(Incident earlier, Incident later) {
    var updates = new ArrayList<>(earlier.updates());
    updates.addAll(later.updates());
    return new Incident(earlier.id(), earlier.title(), earlier.startedAt(), updates);
  }
}
