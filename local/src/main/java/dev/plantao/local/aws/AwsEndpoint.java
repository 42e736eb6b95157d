package dev.plantao.local.aws;

import dev.plantao.local.http.Answers;
import dev.plantao.local.rights.Guard;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// One port for all AWS services. Which one is meant is in the scope of a request's signature,
/// which every SDK sends, in a header or, presigned, in the query; the signature itself is not
/// checked. Who calls is there too, and may do what their role allows.
public final class AwsEndpoint extends Handler.Abstract {
  private static final Pattern SCOPE = Pattern.compile("Credential=([^/]+)/\\d+/[^/]+/([^/]+)/");
  private static final String PRESIGNED = "X-Amz-Credential";

  private final Map<String, Handler.Abstract> services = new ConcurrentHashMap<>();
  private final Guard guard;

  public AwsEndpoint(Guard guard) {
    this.guard = guard;
  }

  /// Adds a service.
  ///
  /// @param name as in the scope of a signature, such as `dynamodb`
  public void serve(String name, Handler.Abstract service) {
    services.put(name, service);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var scope = SCOPE.matcher(credential(request));
    var name = scope.find() ? scope.group(2) : "";
    var service = services.get(name);
    if (service == null) {
      Answers.problem(
          response, callback, 400, "Unknown service", "No such AWS service runs on this machine.");
      return true;
    }
    var call = new Guard.Exchange(request, response, callback);
    return guard.handle(name, scope.group(1), service, call);
  }

  private static String credential(Request request) {
    var authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (authorization != null) {
      return authorization;
    }
    var presigned = Request.extractQueryParameters(request).getValue(PRESIGNED);
    return presigned == null ? "" : "Credential=" + presigned;
  }
}
