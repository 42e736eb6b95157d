package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.stored.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Anchors as JSON: ids, numbers and digests, nothing that anybody wrote.
final class AnchorJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnchorJson() {}

  static byte[] write(Anchor anchor) {
    var json = JSON.createObjectNode();
    json.put("run", anchor.run().toString()).put("number", anchor.number());
    var previous = anchor.previous();
    if (previous != null) {
      json.putObject("previous").put("key", previous.key()).put("sha256", previous.sha256());
    }
    var heads = json.putArray("heads");
    anchor.heads().forEach(head -> heads.add(head(head)));
    json.putObject("place")
        .put("day", anchor.place().day().toString())
        .put("shard", anchor.place().shard())
        .put("conversation", anchor.place().conversation());
    json.put("last", anchor.last());
    return JSON.writeValueAsBytes(json);
  }

  private static ObjectNode head(Head head) {
    return JSON.createObjectNode()
        .put("conversation", head.conversation().value())
        .put("entry", head.entry())
        .put("digest", head.digest());
  }

  static Anchor read(byte[] bytes) {
    var json = JSON.readTree(bytes);
    var heads = new ArrayList<Head>();
    json.path("heads")
        .forEach(head ->
            heads.add(
                new Head(
                    new ConversationId(head.path("conversation").asString()),
                    head.path("entry").asLong(),
                    head.path("digest").asString())));
    var place = json.path("place");
    return new Anchor(
        LocalDate.parse(json.path("run").asString()),
        json.path("number").asInt(),
        json.has("previous") ? previous(json.path("previous")) : null,
        heads,
        new Anchor.Place(
            LocalDate.parse(place.path("day").asString()),
            place.path("shard").asInt(),
            place.path("conversation").asString()),
        json.path("last").asBoolean());
  }

  private static Anchor.Previous previous(JsonNode json) {
    return new Anchor.Previous(json.path("key").asString(), json.path("sha256").asString());
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Words.sha256(bytes));
  }
}
