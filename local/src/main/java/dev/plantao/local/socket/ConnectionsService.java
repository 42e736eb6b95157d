package dev.plantao.local.socket;

import dev.plantao.local.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `@connections`: how a function answers on a socket, looks at it, closes it.
public final class ConnectionsService extends Handler.Abstract {
  private static final String PREFIX = "/@connections/";
  private static final int GONE = 410;
  private static final int TOO_LARGE = 413;
  private static final int BUSY = 429;

  private final SocketGate gate;

  public ConnectionsService(SocketGate gate) {
    this.gate = gate;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = URLDecoder.decode(request.getHttpURI().getPath(), StandardCharsets.UTF_8);
    var at = path.indexOf(PREFIX);
    var socket = at < 0 ? null : gate.find(path.substring(at + PREFIX.length())).orElse(null);
    if (socket == null) {
      fail(response, callback, GONE, "GoneException");
      return true;
    }
    switch (request.getMethod()) {
      case "POST" -> post(socket, request, response, callback);
      case "DELETE" -> {
        socket.goAway();
        response.setStatus(204);
        callback.succeeded();
      }
      default -> {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        var shown = Json.object().put("connectedAt", socket.since().toString());
        Content.Sink.write(response, true, Json.text(shown), callback);
      }
    }
    return true;
  }

  private static void post(OpenSocket socket, Request request, Response response, Callback callback)
      throws Exception {
    var body = Content.Source.asByteBuffer(request);
    if (body.remaining() > Limits.MESSAGE) {
      fail(response, callback, TOO_LARGE, "PayloadTooLargeException");
    } else if (socket.send(StandardCharsets.UTF_8.decode(body).toString())) {
      response.setStatus(200);
      callback.succeeded();
    } else {
      fail(response, callback, BUSY, "LimitExceededException");
    }
  }

  private static void fail(Response response, Callback callback, int status, String type) {
    response.setStatus(status);
    response.getHeaders().put("x-amzn-ErrorType", type);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, "{}", callback);
  }
}
