package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;

/// ListObjectsV2 and DeleteObjects.
final class BucketCalls {
  private static final int PAGE = 1000;

  private final Buckets buckets;

  BucketCalls(Buckets buckets) {
    this.buckets = buckets;
  }

  byte[] list(S3Request request) {
    if (request.parameter("list-type").filter("2"::equals).isEmpty()) {
      throw new AwsException(501, "NotImplemented", "Only ListObjectsV2 runs on this machine.");
    }
    var prefix = request.parameter("prefix").orElse("");
    var max = Math.min(PAGE, request.number("max-keys", PAGE));
    var found = buckets.list(request.bucket(), prefix, after(request), max + 1);
    var more = found.size() > max;
    var page = more ? found.subList(0, max) : found;
    return Xml.document(
        "ListBucketResult",
        xml -> {
          xml.element("Name", request.bucket())
              .element("Prefix", encoded(request, prefix))
              .element("MaxKeys", max)
              .element("IsTruncated", more);
          request.parameter("encoding-type").ifPresent(type -> xml.element("EncodingType", type));
          if (more && !page.isEmpty()) {
            xml.element("NextContinuationToken", token(page.getLast().key()));
          }
          contents(request, prefix, page, xml);
        });
  }

  /// Keys that have the delimiter after the prefix are gathered under what they have in common.
  private static void contents(S3Request request, String prefix, List<StoredObject> page, Xml xml) {
    var delimiter = request.parameter("delimiter").orElse("");
    var common = new LinkedHashSet<String>();
    var count = 0;
    for (var object : page) {
      var end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
      if (end >= 0) {
        common.add(object.key().substring(0, end + delimiter.length()));
      } else {
        count++;
        xml.element(
            "Contents",
            each ->
                each.element("Key", encoded(request, object.key()))
                    .element("LastModified", object.lastModified())
                    .element("ETag", '"' + object.etag() + '"')
                    .element("Size", object.size())
                    .element("StorageClass", "STANDARD"));
      }
    }
    xml.element("KeyCount", count + common.size());
    common.forEach(one ->
        xml.element("CommonPrefixes", each -> each.element("Prefix", encoded(request, one))));
  }

  private static String after(S3Request request) {
    return request
        .parameter("continuation-token")
        .map(token -> new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
        .orElseGet(() -> request.parameter("start-after").orElse(""));
  }

  private static String token(String key) {
    return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(S3Request request, String key) {
    return request.parameter("encoding-type").filter("url"::equals).isPresent()
        ? URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/")
        : key;
  }

  byte[] delete(S3Request request) throws IOException {
    buckets.check(request.bucket());
    var chunked =
        AwsChunked.is(
            request.header("content-encoding").orElse(""),
            request.header("x-amz-content-sha256").orElse(""));
    var body = chunked ? new AwsChunked(request.body()) : request.body();
    var keys = Xml.texts(body, "Key");
    if (keys.isEmpty() || keys.size() > PAGE) {
      throw new AwsException(400, "MalformedXML", "Between 1 and 1000 keys are deleted at once.");
    }
    keys.forEach(key -> buckets.delete(request.bucket(), key));
    return Xml.document(
        "DeleteResult",
        xml -> keys.forEach(key -> xml.element("Deleted", each -> each.element("Key", key))));
  }
}
