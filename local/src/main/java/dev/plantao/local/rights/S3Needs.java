package dev.plantao.local.rights;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;

/// What calls of S3 need, told from method, path and headers: their bodies may be large.
final class S3Needs {
  private S3Needs() {}

  static List<Need> of(Request request) {
    var path = decoded(request.getHttpURI().getPath().substring(1));
    var slash = path.indexOf('/');
    var bucket = "arn:aws:s3:::" + (slash < 0 ? path : path.substring(0, slash));
    var query = Request.extractQueryParameters(request);
    if (slash < 0 || slash == path.length() - 1) {
      return query.getNames().contains("delete")
          ? List.of(Need.of("s3:DeleteObject", bucket + "/*"))
          : List.of(list(bucket, String.valueOf(query.getValue("prefix"))));
    }
    var of = query.getNames().contains("tagging") ? "Tagging" : "";
    var object = bucket + "/" + path.substring(slash + 1);
    return switch (request.getMethod()) {
      case "PUT" -> put(request, object, of);
      case "DELETE" -> List.of(Need.of("s3:DeleteObject" + of, object));
      case "POST" -> List.of(Need.of("s3:PutObject", object));
      default -> List.of(Need.of("s3:GetObject" + of, object));
    };
  }

  private static List<Need> put(Request request, String object, String of) {
    var needs = new ArrayList<Need>();
    needs.add(Need.of("s3:PutObject" + of, object));
    if (request.getHeaders().get("x-amz-tagging") != null) {
      needs.add(Need.of("s3:PutObjectTagging", object));
    }
    var source = request.getHeaders().get("x-amz-copy-source");
    if (source != null) {
      var from = decoded(source.startsWith("/") ? source.substring(1) : source);
      needs.add(Need.of("s3:GetObject", "arn:aws:s3:::" + from));
    }
    return needs;
  }

  /// Whoever may not list a bucket is not told either that an object is not there. A prefix is not
  /// known then.
  static Need listing(Request request) {
    var path = decoded(request.getHttpURI().getPath().substring(1));
    return Need.of("s3:ListBucket", "arn:aws:s3:::" + path.substring(0, path.indexOf('/')));
  }

  private static Need list(String bucket, String prefix) {
    return new Need("s3:ListBucket", List.of(bucket), Map.of("s3:prefix", prefix));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
