package dev.plantao.local.s3;

import dev.plantao.local.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// An object of a bucket.
///
/// @param blob where its content is
/// @param etag without its quotes
/// @param headers that a reader gets back: type, user metadata, checksum; names in lower case
record StoredObject(
    String bucket,
    String key,
    String blob,
    long size,
    String etag,
    Instant lastModified,
    Map<String, String> headers) {

  StoredObject {
    headers = Map.copyOf(headers);
  }

  JsonNode json() {
    var json =
        Json.object()
            .put("bucket", bucket)
            .put("key", key)
            .put("blob", blob)
            .put("size", size)
            .put("etag", etag)
            .put("lastModified", lastModified.toString());
    json.set("headers", Json.tree(headers));
    return json;
  }

  static StoredObject of(JsonNode json) {
    var headers = new TreeMap<String, String>();
    json.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
    return new StoredObject(
        json.path("bucket").asString(""),
        json.path("key").asString(""),
        json.path("blob").asString(""),
        json.path("size").asLong(0),
        json.path("etag").asString(""),
        Instant.parse(json.path("lastModified").asString("")),
        headers);
  }
}
