package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.aws.SdkSettings;
import dev.plantao.local.http.Answers;
import dev.plantao.local.rights.Guard;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The calls of S3, in its REST protocol.
public final class S3Service extends Handler.Abstract {
  private static final String XML = "application/xml";

  private final Buckets buckets;
  private final Outgoing outgoing;
  private final BucketCalls calls;

  private final Presigned presigned;
  private final Cors cors;

  /// @param methods by bucket what pages may do with it
  public S3Service(Buckets buckets, Map<String, Set<String>> methods, InstantSource clock) {
    this.presigned = new Presigned(SdkSettings.SECRET, clock);
    this.cors = new Cors(methods);
    this.buckets = buckets;
    this.outgoing = new Outgoing(buckets);
    this.calls = new BucketCalls(buckets);
  }

  @Override
  public boolean handle(Request http, Response response, Callback callback) throws Exception {
    response.getHeaders().put("x-amz-request-id", UUID.randomUUID().toString());
    var request = S3Request.of(http);
    var open = cors.describe(request, response);
    try {
      if (request.http().getMethod().equals("OPTIONS")) {
        empty(open ? 200 : 403, response, callback);
        return true;
      }
      if (Presigned.is(request)) {
        presigned.check(request);
      }
      answer(request, response, callback);
    } catch (AwsException e) {
      fail(request, asToldTo(http, e), response, callback);
    }
    return true;
  }

  /// Whoever may not list a bucket is not told that an object is not there either.
  private static AwsException asToldTo(Request http, AwsException error) {
    return error.status() == 404
            && http.getAttribute(Guard.MAY_LIST) instanceof BooleanSupplier mayList
            && !mayList.getAsBoolean()
        ? new AwsException(403, "AccessDenied", "Access Denied")
        : error;
  }

  private void answer(S3Request request, Response response, Callback callback) throws IOException {
    switch (request.call()) {
      case "PUT object" -> put(request, response, callback);
      case "GET object" -> outgoing.get(request, response, callback);
      case "HEAD object" -> outgoing.head(request, response, callback);
      case "DELETE object" -> {
        buckets.check(request.bucket());
        buckets.delete(request.bucket(), request.key());
        empty(204, response, callback);
      }
      case "GET bucket" -> Answers.bytes(response, callback, 200, XML, calls.list(request));
      case "HEAD bucket" -> {
        buckets.check(request.bucket());
        empty(200, response, callback);
      }
      case "POST bucket" -> Answers.bytes(response, callback, 200, XML, calls.delete(request));
      default ->
          throw new AwsException(
              501, "NotImplemented", request.call() + " does not run on this machine.");
    }
  }

  private void put(S3Request request, Response response, Callback callback) throws IOException {
    if (request.header("if-none-match").filter("*"::equals).isPresent()
        && buckets.find(request.bucket(), request.key()).isPresent()) {
      throw new AwsException(
          412,
          "PreconditionFailed",
          "At least one of the pre-conditions you specified did not hold");
    }
    if (request.header("x-amz-copy-source").isPresent()) {
      copy(request, request.header("x-amz-copy-source").get(), response, callback);
      return;
    }
    var object = Incoming.put(request, buckets);
    object
        .headers()
        .forEach((name, value) -> {
          if (name.startsWith(Checksums.PREFIX)) {
            response.getHeaders().put(name, value);
          }
        });
    response.getHeaders().put(HttpHeader.ETAG, '"' + object.etag() + '"');
    empty(200, response, callback);
  }

  private void copy(S3Request request, String source, Response response, Callback callback)
      throws IOException {
    var path = S3Request.decoded(source.startsWith("/") ? source.substring(1) : source);
    var slash = path.indexOf('/');
    if (slash < 0) {
      throw new AwsException(400, "InvalidArgument", "Copy source must have bucket and key");
    }
    buckets.check(request.bucket());
    var from = buckets.get(path.substring(0, slash), path.substring(slash + 1));
    var replaced = request.header("x-amz-metadata-directive").filter("REPLACE"::equals).isPresent();
    try (var content = buckets.open(from)) {
      var to =
          buckets.commit(
              request.bucket(),
              request.key(),
              buckets.write(content),
              replaced ? Incoming.kept(request) : from.headers());
      var body =
          Xml.document(
              "CopyObjectResult",
              xml ->
                  xml.element("LastModified", to.lastModified())
                      .element("ETag", '"' + to.etag() + '"'));
      Answers.bytes(response, callback, 200, XML, body);
    }
  }

  private static void empty(int status, Response response, Callback callback) {
    response.setStatus(status);
    if (status != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
    }
    response.write(true, null, callback);
  }

  private static void fail(
      S3Request request, AwsException error, Response response, Callback callback)
      throws IOException {
    // A client that still sends does not read: it would miss what is wrong.
    request.body().transferTo(OutputStream.nullOutputStream());
    if (request.http().getMethod().equals("HEAD")) {
      response.setStatus(error.status());
      response.write(true, null, callback);
      return;
    }
    var body =
        Xml.document(
            "Error",
            xml ->
                xml.element("Code", error.code())
                    .element("Message", String.valueOf(error.getMessage()))
                    .element("BucketName", request.bucket())
                    .element("Key", request.key())
                    .element("RequestId", "local"));
    Answers.bytes(response, callback, error.status(), XML, body);
  }
}
