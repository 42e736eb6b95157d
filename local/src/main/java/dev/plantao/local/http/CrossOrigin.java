package dev.plantao.local.http;

import dev.plantao.local.template.Wiring;
import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Pages of other origins may call the API, as `CorsConfiguration` of the template says: that is
/// how the widget works on a customer's site. The gateway answers preflights itself, before any
/// token.
///
/// Here the origins are those of this machine, whatever their port.
final class CrossOrigin {
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

  private final Wiring.Cors cors;

  CrossOrigin(Wiring.Cors cors) {
    this.cors = cors;
  }

  /// Marks the answer; true if that was all that was asked.
  boolean answers(Request request, Response response, Callback callback) {
    var origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null || cors.methods().isEmpty() || !ofThisMachine(origin)) {
      return false;
    }
    var answer = response.getHeaders();
    answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    answer.put(HttpHeader.VARY, "Origin");
    answer.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, String.join(", ", cors.exposed()));
    if (!request.getMethod().equals("OPTIONS")) {
      return false;
    }
    answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", cors.methods()));
    answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", cors.headers()));
    answer.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, cors.maxAge());
    response.setStatus(204);
    response.write(true, null, callback);
    return true;
  }

  private static boolean ofThisMachine(String origin) {
    try {
      return HOSTS.contains(String.valueOf(URI.create(origin).getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
