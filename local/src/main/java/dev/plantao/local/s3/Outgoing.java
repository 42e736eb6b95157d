package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// An object as the answer to GetObject or HeadObject.
final class Outgoing {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  /// Query parameters that replace a header of the answer, as a presigned link may ask.
  private static final List<String> OVERRIDES =
      List.of(
          "content-type",
          "content-disposition",
          "content-language",
          "content-encoding",
          "cache-control",
          "expires");

  private final Buckets buckets;

  /// @param whole whether no range was asked for
  private record Part(long start, long end, boolean whole) {
    long length() {
      return end - start + 1;
    }
  }

  Outgoing(Buckets buckets) {
    this.buckets = buckets;
  }

  void head(S3Request request, Response response, Callback callback) {
    var object = buckets.get(request.bucket(), request.key());
    describe(request, object, part(request, object), response);
    response.write(true, null, callback);
  }

  void get(S3Request request, Response response, Callback callback) throws IOException {
    var object = buckets.get(request.bucket(), request.key());
    var part = part(request, object);
    try (var content = buckets.open(object)) {
      describe(request, object, part, response);
      content.skipNBytes(part.start());
      var out = Content.Sink.asOutputStream(response);
      copy(content, out, part.length());
      out.close();
    }
    callback.succeeded();
  }

  private static void copy(java.io.InputStream in, java.io.OutputStream out, long length)
      throws IOException {
    var buffer = new byte[64 * 1024];
    for (var left = length; left > 0; ) {
      var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("The object ends too early");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static void describe(
      S3Request request, StoredObject object, Part part, Response response) {
    var headers = response.getHeaders();
    response.setStatus(part.whole() ? 200 : 206);
    object
        .headers()
        .forEach((name, value) -> {
          if (!name.startsWith(Checksums.PREFIX) || wantsChecksum(request, part)) {
            headers.put(name, value);
          }
        });
    for (var override : OVERRIDES) {
      request.parameter("response-" + override).ifPresent(value -> headers.put(override, value));
    }
    headers.put(HttpHeader.ETAG, '"' + object.etag() + '"');
    headers.put(
        HttpHeader.LAST_MODIFIED,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            object.lastModified().atOffset(ZoneOffset.UTC)));
    headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
    headers.put(HttpHeader.CONTENT_LENGTH, part.length());
    if (!part.whole()) {
      headers.put(
          HttpHeader.CONTENT_RANGE,
          "bytes %d-%d/%d".formatted(part.start(), part.end(), object.size()));
    }
  }

  private static boolean wantsChecksum(S3Request request, Part part) {
    return part.whole()
        && request.header("x-amz-checksum-mode").filter("ENABLED"::equalsIgnoreCase).isPresent();
  }

  /// A range that cannot be understood is no range (RFC 9110, 14.2).
  private static Part part(S3Request request, StoredObject object) {
    var whole = new Part(0, object.size() - 1, true);
    var range = RANGE.matcher(request.header("range").orElse(""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return whole;
    }
    var last = object.size() - 1;
    var start =
        range.group(1).isEmpty()
            ? Math.max(0, object.size() - Long.parseLong(range.group(2)))
            : Long.parseLong(range.group(1));
    var end =
        range.group(1).isEmpty() || range.group(2).isEmpty()
            ? last
            : Math.min(last, Long.parseLong(range.group(2)));
    if (start > end) {
      throw new AwsException(416, "InvalidRange", "The requested range is not satisfiable");
    }
    return new Part(start, end, false);
  }
}
