package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.store.Blobs;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The body of a PutObject, and what is kept of its headers.
final class Incoming {
  private static final List<String> KEPT =
      List.of(
          "content-type", "content-disposition", "content-language", "cache-control", "expires");

  private Incoming() {}

  static StoredObject put(S3Request request, Buckets buckets) throws IOException {
    buckets.check(request.bucket());
    var encoding = request.header("content-encoding").orElse("");
    var chunked =
        AwsChunked.is(encoding, request.header("x-amz-content-sha256").orElse(""))
            ? new AwsChunked(request.body())
            : null;
    var announced = new TreeMap<>(request.headers(Checksums.PREFIX));
    var header = request.header("x-amz-trailer").orElseGet(() -> first(announced));
    var body = Checksums.sum(chunked == null ? request.body() : chunked, header);
    var blob = buckets.write(body);
    try {
      if (chunked != null) {
        announced.putAll(chunked.trailers());
      }
      Checksums.check(announced, header, body);
      checkMd5(request, blob);
      checkLength(request, blob);
    } catch (AwsException e) {
      buckets.discard(blob);
      throw e;
    }
    announced.putAll(kept(request));
    return buckets.commit(request.bucket(), request.key(), blob, announced);
  }

  static Map<String, String> kept(S3Request request) {
    var kept = new TreeMap<>(request.headers("x-amz-meta-"));
    KEPT.forEach(name -> request.header(name).ifPresent(value -> kept.put(name, value)));
    kept.putIfAbsent("content-type", "binary/octet-stream");
    var encoding = AwsChunked.without(request.header("content-encoding").orElse(""));
    if (!encoding.isEmpty()) {
      kept.put("content-encoding", encoding);
    }
    return kept;
  }

  private static String first(Map<String, String> checksums) {
    return checksums.keySet().stream()
        .filter(name -> !name.equals(Checksums.PREFIX + "type"))
        .findFirst()
        .orElse("");
  }

  private static void checkMd5(S3Request request, Blobs.Blob blob) {
    var came = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(blob.md5()));
    if (request.header("content-md5").filter(announced -> !announced.equals(came)).isPresent()) {
      throw new AwsException(
          400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
    }
  }

  private static void checkLength(S3Request request, Blobs.Blob blob) {
    var came = String.valueOf(blob.size());
    if (request.header("x-amz-decoded-content-length").filter(n -> !n.equals(came)).isPresent()) {
      throw new AwsException(
          400,
          "IncompleteBody",
          "You did not provide the number of bytes specified by the Content-Length HTTP header.");
    }
  }
}
