package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/// A request as S3 reads it: path style, because the local endpoint has an address and no name.
///
/// @param key empty for a call on the bucket itself
record S3Request(Request http, String bucket, String key, Fields query) {
  static S3Request of(Request http) {
    var path = http.getHttpURI().getPath().substring(1);
    var slash = path.indexOf('/');
    return new S3Request(
        http,
        decoded(slash < 0 ? path : path.substring(0, slash)),
        slash < 0 ? "" : decoded(path.substring(slash + 1)),
        Request.extractQueryParameters(http));
  }

  /// Such as `PUT object` or `GET bucket`.
  String call() {
    return http.getMethod() + (key.isEmpty() ? " bucket" : " object");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(http.getHeaders().get(name));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.getValue(name));
  }

  boolean has(String parameter) {
    return query.getNames().contains(parameter);
  }

  int number(String parameter, int otherwise) {
    try {
      return parameter(parameter).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new AwsException(400, "InvalidArgument", "Provided " + parameter + " not an integer");
    }
  }

  InputStream body() {
    return Content.Source.asInputStream(http);
  }

  /// The headers whose names begin so, names in lower case.
  Map<String, String> headers(String prefix) {
    var found = new TreeMap<String, String>();
    for (var field : http.getHeaders()) {
      var name = field.getName().toLowerCase(Locale.ROOT);
      if (name.startsWith(prefix) && field.getValue() != null) {
        found.put(name, field.getValue());
      }
    }
    return found;
  }

  static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
