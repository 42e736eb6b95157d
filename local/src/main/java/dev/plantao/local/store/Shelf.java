package dev.plantao.local.store;

import dev.plantao.local.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import tools.jackson.databind.JsonNode;

/// Documents by key, in the order of their keys.
public final class Shelf {
  private final Store store;
  private final MVMap<String, String> documents;

  Shelf(Store store, MVMap<String, String> documents) {
    this.store = store;
    this.documents = documents;
  }

  public void put(String key, JsonNode document) {
    store.write(() -> documents.put(key, Json.text(document)));
  }

  /// Puts all of them, or none if the process dies meanwhile.
  public void putAll(Map<String, ? extends JsonNode> changed) {
    store.write(() -> changed.forEach((key, document) -> documents.put(key, Json.text(document))));
  }

  public void remove(String key) {
    store.write(() -> documents.remove(key));
  }

  public Optional<JsonNode> get(String key) {
    return store.read(() -> Optional.ofNullable(documents.get(key))).map(Json::parse);
  }

  public SortedMap<String, JsonNode> all() {
    return store.read(() -> {
      var all = new TreeMap<String, JsonNode>();
      documents.forEach((key, document) -> all.put(key, Json.parse(document)));
      return all;
    });
  }
}
