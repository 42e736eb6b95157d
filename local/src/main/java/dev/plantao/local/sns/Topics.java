package dev.plantao.local.sns;

import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The topics of the template, and all that was published to them.
public final class Topics {
  private final Set<String> arns;
  private final Shelf shelf;
  private long last;

  public Topics(List<String> arns, Shelf shelf) {
    this.arns = new HashSet<>(arns);
    this.shelf = shelf;
    var kept = shelf.all();
    this.last = kept.isEmpty() ? 0 : Long.parseLong(kept.lastKey());
  }

  boolean has(String arn) {
    return arns.contains(arn);
  }

  /// Keeps a message.
  ///
  /// @return its id
  synchronized String publish(
      String arn, String subject, String text, Map<String, String> attributes, Instant at) {
    var id = UUID.randomUUID().toString();
    var message =
        Json.object()
            .put("id", id)
            .put("at", at.toString())
            .put("topic", arn)
            .put("subject", subject)
            .put("message", text);
    message.set("attributes", Json.tree(attributes));
    last++;
    shelf.put("%019d".formatted(last), message);
    return id;
  }

  /// All messages, oldest first.
  public JsonNode look() {
    var all = Json.array();
    shelf.all().values().forEach(all::add);
    return all;
  }
}
