package dev.plantao.local.ses;

import dev.plantao.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The body of a SendEmail call, as it came.
record SendRequest(JsonNode body) {
  String from() {
    return body.path("FromEmailAddress").asString("");
  }

  List<String> to() {
    return texts(destination(), "ToAddresses");
  }

  List<String> cc() {
    return texts(destination(), "CcAddresses");
  }

  /// Everyone who is to get it.
  List<String> recipients() {
    var all = new ArrayList<>(to());
    all.addAll(cc());
    all.addAll(texts(destination(), "BccAddresses"));
    return all;
  }

  List<String> replyTo() {
    return texts(body, "ReplyToAddresses");
  }

  Optional<JsonNode> simple() {
    return content("Simple");
  }

  Optional<byte[]> raw() {
    return content("Raw").map(raw -> raw.path("Data").binaryValue());
  }

  Optional<String> configurationSet() {
    return Optional.ofNullable(body.path("ConfigurationSetName").asString(null));
  }

  /// Tags by name, each with the one value it has.
  JsonNode tags() {
    var tags = Json.object();
    body.path("EmailTags")
        .forEach(tag ->
            tags.putArray(tag.path("Name").asString("")).add(tag.path("Value").asString("")));
    return tags;
  }

  private JsonNode destination() {
    return body.path("Destination");
  }

  private Optional<JsonNode> content(String kind) {
    return Optional.of(body.path("Content").path(kind)).filter(JsonNode::isObject);
  }

  static List<String> texts(JsonNode node, String name) {
    var texts = new ArrayList<String>();
    node.path(name).forEach(text -> texts.add(text.asString("")));
    return texts;
  }
}
