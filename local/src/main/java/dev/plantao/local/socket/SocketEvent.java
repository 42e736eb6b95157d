package dev.plantao.local.socket;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.node.ObjectNode;

/// What a WebSocket API gives to a function.
final class SocketEvent {
  static final String CONNECT = "$connect";
  static final String DISCONNECT = "$disconnect";
  static final String DEFAULT = "$default";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SocketEvent() {}

  static ObjectNode connect(Request request, String connection, Instant at) {
    var event = Json.object();
    var headers = event.putObject("headers");
    var multiple = event.putObject("multiValueHeaders");
    for (var field : request.getHeaders()) {
      headers.put(field.getName(), field.getValue());
      multiple.withArray(field.getName()).add(field.getValue());
    }
    var query = Request.extractQueryParameters(request);
    if (!query.isEmpty()) {
      var single = event.putObject("queryStringParameters");
      for (var field : query) {
        single.put(field.getName(), field.getValue());
      }
    }
    return with(event, CONNECT, "CONNECT", connection, at, at);
  }

  static ObjectNode message(String body, String connection, Instant connectedAt, Instant at) {
    var event = Json.object().put("body", body);
    var whole = with(event, DEFAULT, "MESSAGE", connection, connectedAt, at);
    whole.withObject("/requestContext").put("messageId", UUID.randomUUID().toString());
    return whole;
  }

  static ObjectNode disconnect(String connection, Instant connectedAt, Instant at) {
    return with(Json.object(), DISCONNECT, "DISCONNECT", connection, connectedAt, at);
  }

  private static ObjectNode with(
      ObjectNode event,
      String route,
      String type,
      String connection,
      Instant connectedAt,
      Instant at) {
    event
        .putObject("requestContext")
        .put("routeKey", route)
        .put("eventType", type)
        .put("extendedRequestId", UUID.randomUUID().toString())
        .put("requestTime", TIME.format(at))
        .put("messageDirection", "IN")
        .put("stage", "local")
        .put("connectedAt", connectedAt.toEpochMilli())
        .put("requestTimeEpoch", at.toEpochMilli())
        .put("requestId", UUID.randomUUID().toString())
        .put("domainName", "127.0.0.1")
        .put("connectionId", connection)
        .put("apiId", "local")
        .put("accountId", Arns.ACCOUNT);
    return event.put("isBase64Encoded", false);
  }
}
