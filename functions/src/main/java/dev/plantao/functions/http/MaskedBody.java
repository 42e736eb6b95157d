package dev.plantao.functions.http;

import dev.plantao.core.masking.Masker;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A body without secrets: every text in it, whatever field it stands in, and every name, since
/// answers about wrong fields repeat names. What reads a body gets this and never the one sent.
final class MaskedBody {
  private final Masker masker;
  private final SortedSet<String> kinds = new TreeSet<>();

  MaskedBody(Masker masker) {
    this.masker = masker;
  }

  JsonNode of(JsonNode sent) {
    return switch (sent) {
      case ObjectNode object -> {
        var masked = Json.object();
        object.forEachEntry((name, value) -> masked.set(of(name), of(value)));
        yield masked;
      }
      case ArrayNode array -> {
        var masked = Json.MAPPER.createArrayNode();
        array.forEach(item -> masked.add(of(item)));
        yield masked;
      }
      default ->
          sent.isString() ? Json.MAPPER.getNodeFactory().stringNode(of(sent.stringValue())) : sent;
    };
  }

  String of(String text) {
    var masked = masker.mask(text);
    kinds.addAll(masked.kinds());
    return masked.text();
  }

  /// The kinds of secrets found so far.
  SortedSet<String> kinds() {
    return kinds;
  }
}
