package dev.plantao.local.http;

import dev.plantao.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a function returned, as an HTTP API answers it.
final class FunctionAnswer {
  private FunctionAnswer() {}

  static void write(byte[] payload, JsonNode event, Response response, Callback callback) {
    try {
      var returned = Json.parse(payload);
      var body = returned.has("statusCode") ? body(returned) : Json.bytes(returned);
      response.setStatus(returned.path("statusCode").asInt(200));
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      returned
          .path("headers")
          .properties()
          .forEach(header -> put(response, header.getKey(), header.getValue().asString("")));
      returned
          .path("cookies")
          .forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie.asString("")));
      send(body, event, response, callback);
    } catch (JacksonException | IllegalArgumentException e) {
      Answers.problem(
          response, callback, 500, "Internal server error", "The function returned no answer.");
    }
  }

  private static void send(byte[] body, JsonNode event, Response response, Callback callback) {
    var head = event.path("requestContext").path("http").path("method").asString("");
    var content = head.equals("HEAD") || noContent(response) ? new byte[0] : body;
    if (!head.equals("HEAD") && !noContent(response)) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
    }
    response.write(true, java.nio.ByteBuffer.wrap(content), callback);
  }

  private static boolean noContent(Response response) {
    return response.getStatus() == 204 || response.getStatus() == 304;
  }

  /// The length is ours to say.
  private static void put(Response response, String name, String value) {
    if (!HttpHeader.CONTENT_LENGTH.is(name)) {
      response.getHeaders().put(name, value);
    }
  }

  private static byte[] body(JsonNode returned) {
    var body = returned.path("body").asString("");
    return returned.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
