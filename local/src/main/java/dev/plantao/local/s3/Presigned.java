package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks a link that was signed in its query (signature version 4): that the signature is that of
/// this very request, with the headers that were signed, and that its time is not over.
final class Presigned {
  private static final String SIGNATURE = "X-Amz-Signature";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final String secret;
  private final InstantSource clock;

  /// @param secret of whoever signs on this machine
  Presigned(String secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  static boolean is(S3Request request) {
    return request.has(SIGNATURE);
  }

  /// Lets a request pass that was signed so and is not late.
  ///
  /// @throws AwsException 403 for any other
  void check(S3Request request) {
    var date = parameter(request, "X-Amz-Date");
    var open = Duration.ofSeconds(request.number("X-Amz-Expires", 0));
    if (!clock.instant().isBefore(signedAt(date).plus(open))) {
      throw new AwsException(403, "AccessDenied", "Request has expired");
    }
    var scope = parameter(request, "X-Amz-Credential").split("/", 2);
    if (scope.length < 2) {
      throw malformed();
    }
    var canonical =
        String.join(
            "\n",
            request.http().getMethod(),
            request.http().getHttpURI().getPath(),
            query(request),
            headers(request),
            parameter(request, "X-Amz-SignedHeaders"),
            "UNSIGNED-PAYLOAD");
    var text = "AWS4-HMAC-SHA256\n" + date + "\n" + scope[1] + "\n" + hex(sha256(canonical));
    var wanted = hex(hmac(key(scope[1]), text));
    if (!MessageDigest.isEqual(bytes(wanted), bytes(parameter(request, SIGNATURE)))) {
      throw new AwsException(
          403,
          "SignatureDoesNotMatch",
          "The request signature we calculated does not match the signature you provided.");
    }
  }

  private static Instant signedAt(String date) {
    try {
      return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException none) {
      throw malformed();
    }
  }

  private static String query(S3Request request) {
    var pairs = new ArrayList<String>();
    for (var field : request.query()) {
      if (!field.getName().equals(SIGNATURE)) {
        field
            .getValues()
            .forEach(value -> pairs.add(encoded(field.getName()) + "=" + encoded(value)));
      }
    }
    Collections.sort(pairs);
    return String.join("&", pairs);
  }

  private static String headers(S3Request request) {
    var lines = new StringBuilder();
    for (var name : parameter(request, "X-Amz-SignedHeaders").split(";", -1)) {
      var value = request.header(name).orElse("").strip().replaceAll(" +", " ");
      lines.append(name).append(':').append(value).append('\n');
    }
    return lines.toString();
  }

  private byte[] key(String scope) {
    var key = bytes("AWS4" + secret);
    for (var part : List.of(scope.split("/", -1))) {
      key = hmac(key, part);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// As AWS encodes: unreserved characters stay, spaces are `%20`.
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String parameter(S3Request request, String name) {
    return request.parameter(name).orElseThrow(Presigned::malformed);
  }

  private static AwsException malformed() {
    return new AwsException(
        403, "AuthorizationQueryParametersError", "The signature in the query is not complete.");
  }
}
