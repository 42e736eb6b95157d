package dev.plantao.local.aws;

import dev.plantao.local.http.Answers;
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
/// checked.
public final class AwsEndpoint extends Handler.Abstract {
  private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/\\d+/[^/]+/([^/]+)/");
  private static final String PRESIGNED = "X-Amz-Credential";

  private final Map<String, Handler.Abstract> services = new ConcurrentHashMap<>();

  /// Adds a service.
  ///
  /// @param name as in the scope of a signature, such as `dynamodb`
  public void serve(String name, Handler.Abstract service) {
    services.put(name, service);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var service = services.get(service(request));
    if (service == null) {
      Answers.problem(
          response, callback, 400, "Unknown service", "No such AWS service runs on this machine.");
      return true;
    }
    return service.handle(request, response, callback);
  }

  private static String service(Request request) {
    var authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    var presigned = Request.extractQueryParameters(request).getValue(PRESIGNED);
    var credential = presigned == null ? "" : "Credential=" + presigned;
    var scope = SCOPE.matcher(authorization == null ? credential : authorization);
    return scope.find() ? scope.group(1) : "";
  }
}
