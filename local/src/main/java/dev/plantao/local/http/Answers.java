package dev.plantao.local.http;

import dev.plantao.local.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;

/// Whole answers, written at once.
public final class Answers {
  private Answers() {}

  public static void json(Response response, Callback callback, JsonNode body) {
    bytes(response, callback, 200, "application/json", Json.bytes(body));
  }

  public static void text(Response response, Callback callback, String body) {
    bytes(
        response,
        callback,
        200,
        "text/plain; charset=utf-8",
        body.getBytes(StandardCharsets.UTF_8));
  }

  /// An RFC 9457 problem.
  public static void problem(
      Response response, Callback callback, int status, String title, String detail) {
    var problem =
        Json.object()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    bytes(response, callback, status, "application/problem+json", Json.bytes(problem));
  }

  public static void bytes(
      Response response, Callback callback, int status, String contentType, byte[] body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
