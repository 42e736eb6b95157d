package dev.plantao.local.http;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A request as an HTTP API gives it to a function: payload format 2.0.
final class HttpApiEvent {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// All other bodies come in Base64, forms too.
  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(.*\\+)?(json|xml|javascript).*");

  private HttpApiEvent() {}

  static ObjectNode of(
      Request request,
      String path,
      byte[] body,
      Routes.Match match,
      Optional<Map<String, String>> claims,
      Instant receivedAt) {
    var query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    var event =
        Json.object()
            .put("version", "2.0")
            .put("routeKey", match.key())
            .put("rawPath", path)
            .put("rawQueryString", query);
    addCookies(event, request);
    event.set("headers", headers(request));
    if (!query.isEmpty()) {
      event.set("queryStringParameters", query(request));
    }
    event.set("requestContext", context(request, path, match, claims, receivedAt));
    if (!match.parameters().isEmpty()) {
      match.parameters().forEach(event.withObject("/pathParameters")::put);
    }
    addBody(event, body, request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    return event;
  }

  private static void addCookies(ObjectNode event, Request request) {
    var cookies = request.getHeaders().getCSV(HttpHeader.COOKIE, false);
    if (!cookies.isEmpty()) {
      var array = event.putArray("cookies");
      cookies.forEach(line -> {
        for (var cookie : line.split("; ?", -1)) {
          array.add(cookie);
        }
      });
    }
  }

  private static ObjectNode headers(Request request) {
    var headers = new TreeMap<String, String>();
    for (HttpField field : request.getHeaders()) {
      var name = field.getName().toLowerCase(Locale.ROOT);
      if (!name.equals("cookie")) {
        headers.merge(name, Optional.ofNullable(field.getValue()).orElse(""), HttpApiEvent::joined);
      }
    }
    var json = Json.object();
    headers.forEach(json::put);
    return json;
  }

  private static ObjectNode query(Request request) {
    var json = Json.object();
    for (var field : Request.extractQueryParameters(request)) {
      json.put(field.getName(), String.join(",", field.getValues()));
    }
    return json;
  }

  private static String joined(String one, String other) {
    return one + "," + other;
  }

  private static ObjectNode context(
      Request request,
      String path,
      Routes.Match match,
      Optional<Map<String, String>> claims,
      Instant receivedAt) {
    var host = Request.getServerName(request);
    var context =
        Json.object()
            .put("accountId", Arns.ACCOUNT)
            .put("apiId", "local")
            .put("domainName", host)
            .put("domainPrefix", "local");
    claims.ifPresent(texts -> {
      var jwt = context.putObject("authorizer").putObject("jwt");
      texts.forEach(jwt.putObject("claims")::put);
      jwt.putNull("scopes");
    });
    context
        .putObject("http")
        .put("method", request.getMethod())
        .put("path", path)
        .put("protocol", request.getConnectionMetaData().getProtocol())
        .put("sourceIp", Request.getRemoteAddr(request))
        .put("userAgent", Optional.ofNullable(request.getHeaders().get("User-Agent")).orElse(""));
    return context
        .put("requestId", UUID.randomUUID().toString())
        .put("routeKey", match.key())
        .put("stage", "$default")
        .put("time", TIME.format(receivedAt))
        .put("timeEpoch", receivedAt.toEpochMilli());
  }

  private static void addBody(ObjectNode event, byte[] body, @Nullable String contentType) {
    var text = contentType == null || TEXT.matcher(contentType.toLowerCase(Locale.ROOT)).matches();
    if (body.length > 0) {
      event.put(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
    event.put("isBase64Encoded", body.length > 0 && !text);
  }
}
