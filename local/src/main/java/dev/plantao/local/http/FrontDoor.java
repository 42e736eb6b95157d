package dev.plantao.local.http;

import dev.plantao.local.identity.Issuer;
import dev.plantao.local.identity.JwtAuthorizer;
import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.Functions;
import dev.plantao.local.lambda.HostedFunction;
import dev.plantao.local.lambda.Invocation;
import dev.plantao.local.template.Wiring;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP API: routes, tokens, limits, and the function behind.
///
/// Its errors are problems (RFC 9457), as the desk's own are.
public final class FrontDoor extends Handler.Abstract {
  /// Quotas of an HTTP API, and of the synchronous invocation behind it.
  private static final int MAX_BODY = 10 * 1024 * 1024;

  /// How much of a body that is too long is read away before it is refused.
  private static final long MAX_DRAINED = 100L * 1024 * 1024;

  private static final int MAX_EVENT = 6 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Routes routes;
  private final CrossOrigin crossOrigin;
  private final Functions functions;
  private final JwtAuthorizer authorizer;
  private final InstantSource clock;

  public FrontDoor(
      Wiring wiring, Functions functions, JwtAuthorizer authorizer, InstantSource clock) {
    this.routes = new Routes(wiring.routes());
    this.crossOrigin = new CrossOrigin(wiring.cors());
    this.functions = functions;
    this.authorizer = authorizer;
    this.clock = clock;
  }

  public boolean serves(String method, String path) {
    return routes.match(method, path).isPresent();
  }

  /// The URL of this desk as this caller reaches it; tokens name it.
  public static String issuer(Request request) {
    return "http://127.0.0.1:" + Request.getLocalPort(request) + Issuer.PATH;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (crossOrigin.answers(request, response, callback)) {
      return true;
    }
    var receivedAt = clock.instant();
    var path = decoded(request.getHttpURI().getPath());
    var match = routes.match(request.getMethod(), path);
    if (match.isEmpty()) {
      Answers.problem(response, callback, 404, "Not found", "There is nothing at " + path + ".");
      return true;
    }
    var claims = claims(request);
    if (claims.isEmpty() && !match.get().route().open()) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      Answers.problem(response, callback, 401, "Unauthorized", "A valid token is needed.");
      return true;
    }
    var body = body(request);
    if (body.length > MAX_BODY) {
      tooLarge(response, callback);
      return true;
    }
    var passed = match.get().route().open() ? Optional.<Map<String, String>>empty() : claims;
    var event = HttpApiEvent.of(request, path, body, match.get(), passed, receivedAt);
    invoke(event, functions.get(match.get().route().function()), response, callback);
    return true;
  }

  private void invoke(
      ObjectNode event, HostedFunction function, Response response, Callback callback) {
    var bytes = Json.bytes(event);
    if (bytes.length > MAX_EVENT) {
      tooLarge(response, callback);
      return;
    }
    switch (function.invoke(bytes, UUID.randomUUID().toString(), PATIENCE)) {
      case Invocation.Returned(var payload) ->
          FunctionAnswer.write(payload, event, response, callback);
      case Invocation.Failed(var type, _) when type.equals("Sandbox.Timedout") ->
          Answers.problem(
              response, callback, 503, "Service unavailable", "The function took too long.");
      case Invocation.Failed _ ->
          Answers.problem(response, callback, 500, "Internal server error", "The function failed.");
    }
  }

  private Optional<Map<String, String>> claims(Request request) {
    return authorizer.claims(request.getHeaders().get(HttpHeader.AUTHORIZATION), issuer(request));
  }

  private static byte[] body(Request request) throws IOException {
    var in = Content.Source.asInputStream(request);
    var body = in.readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      // A client that still sends would see its connection break, not the answer.
      in.skip(MAX_DRAINED);
    }
    return body;
  }

  private static void tooLarge(Response response, Callback callback) {
    Answers.problem(
        response,
        callback,
        413,
        "Content too large",
        "A body has at most 10 MB, and less if binary.");
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
