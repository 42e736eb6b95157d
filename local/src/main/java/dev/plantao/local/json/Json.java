package dev.plantao.local.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Trees in, trees out: nothing here binds JSON to classes.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /// An empty input is an empty object: AWS calls without members may come without a body.
  public static JsonNode parse(byte[] bytes) {
    return bytes.length == 0 ? object() : MAPPER.readTree(bytes);
  }

  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /// Java maps, lists and scalars (as read from YAML) as a tree.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }
}
