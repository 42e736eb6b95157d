package dev.plantao.local.s3;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/// What pages may do with buckets. The site of this machine is whatever listens on it.
final class Cors {
  private static final Pattern SITE = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):\\d+");

  private final Map<String, Set<String>> methods;

  Cors(Map<String, Set<String>> methods) {
    this.methods = methods;
  }

  /// Adds to an answer what a browser asks about.
  ///
  /// @return whether the page may do it
  boolean describe(S3Request request, Response response) {
    var asked = request.header("access-control-request-method").orElse(request.http().getMethod());
    var allowed = methods.getOrDefault(request.bucket(), Set.of());
    var origin = request.header("origin").filter(from -> SITE.matcher(from).matches());
    if (origin.isEmpty() || !allowed.contains(asked)) {
      return false;
    }
    var headers = response.getHeaders();
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin.get());
    headers.put(HttpHeader.VARY, "Origin");
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", allowed));
    request
        .header("access-control-request-headers")
        .ifPresent(names -> headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, names));
    return true;
  }
}
