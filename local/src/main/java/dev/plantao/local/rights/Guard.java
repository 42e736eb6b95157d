package dev.plantao.local.rights;

import dev.plantao.local.http.Answers;
import dev.plantao.local.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Stands before a service: what the caller's role does not allow does not reach it.
public final class Guard {
  /// A [BooleanSupplier] of a request to S3: whether its caller may know what is not there.
  public static final String MAY_LIST = "dev.plantao.may-list";

  /// The protocols that answer errors in XML, and how each spells this one.
  private static final Map<String, String> XML =
      Map.of(
          "s3",
          "<Error><Code>AccessDenied</Code><Message>%s</Message></Error>",
          "sns",
          "<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code>"
              + "<Message>%s</Message></Error></ErrorResponse>");

  private final Roles roles;

  public Guard(Roles roles) {
    this.roles = roles;
  }

  /// Lets a call through, or refuses it.
  ///
  /// @param accessKey of whoever signed it
  public boolean handle(String service, String accessKey, Handler.Abstract to, Exchange call)
      throws Exception {
    var role = roles.of(accessKey);
    if (role.isEmpty()) {
      return to.handle(call.request(), call.response(), call.callback());
    }
    var body = service.equals("s3") ? new byte[0] : body(call.request());
    var needs = new ArrayList<>(Needs.of(service, call.request(), body));
    needs.addAll(needs.stream().flatMap(need -> roles.ofKey(need).stream()).toList());
    for (var need : needs) {
      if (!role.get().permits(need)) {
        refuse(service, role.get().function() + " may not " + need, call);
        return true;
      }
    }
    return to.handle(
        passedOn(service, role.get(), call.request(), body), call.response(), call.callback());
  }

  /// A request, and where its answer goes.
  public record Exchange(Request request, Response response, Callback callback) {}

  private static Request passedOn(String service, Role role, Request request, byte[] body) {
    if (!service.equals("s3")) {
      return new Reread(request, body);
    }
    BooleanSupplier mayList = () -> role.allows(S3Needs.listing(request));
    request.setAttribute(MAY_LIST, mayList);
    return request;
  }

  private static byte[] body(Request request) throws java.io.IOException {
    ByteBuffer buffer = Content.Source.asByteBuffer(request);
    var bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static void refuse(String service, String message, Exchange call) {
    System.err.println("AccessDenied: " + message);
    var xml = XML.get(service);
    if (xml != null) {
      var body = xml.formatted(message).getBytes(StandardCharsets.UTF_8);
      Answers.bytes(call.response(), call.callback(), 403, "application/xml", body);
      return;
    }
    var status = service.toLowerCase(Locale.ROOT).matches("ses|scheduler|execute-api") ? 403 : 400;
    call.response().getHeaders().put("x-amzn-ErrorType", "AccessDeniedException");
    var body =
        Json.object()
            .put("__type", "AccessDeniedException")
            .put("message", message)
            .put("Message", message);
    Answers.bytes(
        call.response(), call.callback(), status, "application/x-amz-json-1.0", Json.bytes(body));
  }
}
