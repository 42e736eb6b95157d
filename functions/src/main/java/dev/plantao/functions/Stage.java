package dev.plantao.functions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An AWS of paper, for a [Rehearsal]: every call is signed with credentials of nobody, goes
/// nowhere, and is answered as by an empty account. So a rehearsal changes nothing, and nothing it
/// has seen is worth a secret.
final class Stage implements SdkHttpClient {
  static final StaticCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal"));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String NOTHING_THERE =
      "<Error><Code>NoSuchKey</Code><Message>rehearsal</Message></Error>";
  private static final String PUBLISHED =
      "<PublishResponse><PublishResult><MessageId>rehearsal</MessageId></PublishResult></PublishResponse>";

  private final Map<String, JsonNode> items = new ConcurrentHashMap<>();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer(request);
      }

      @Override
      public void abort() {}
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) {
    var http = request.httpRequest();
    var target = http.firstMatchingHeader("X-Amz-Target").orElse("");
    if (target.startsWith("DynamoDB")) {
      return response(200, table(target.substring(target.indexOf('.') + 1), body(request)));
    }
    if (!target.isEmpty()) {
      return response(200, "{}");
    }
    // Which service is meant is in the scope of the signature; a host may be anything.
    var scope = http.firstMatchingHeader("Authorization").orElse("");
    if (scope.contains("/sns/")) {
      return response(200, PUBLISHED);
    }
    if (scope.contains("/s3/")) {
      var reads = http.method() == SdkHttpMethod.GET || http.method() == SdkHttpMethod.HEAD;
      return reads ? response(404, NOTHING_THERE) : response(200, "");
    }
    return response(200, "{}");
  }

  /// An empty table that keeps what is put, as long as the rehearsal lasts.
  private String table(String action, JsonNode call) {
    switch (action) {
      case "PutItem" -> items.put(key(call.path("Item")), call.path("Item"));
      case "GetItem" -> {
        var item = items.get(key(call.path("Key")));
        return item == null ? "{}" : "{\"Item\":" + item + "}";
      }
      case "Query", "Scan" -> {
        return "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
      }
      default -> {}
    }
    return "{}";
  }

  private static String key(JsonNode item) {
    return item.path("pk") + " " + item.path("sk");
  }

  private static JsonNode body(HttpExecuteRequest request) {
    var content = request.contentStreamProvider();
    return content.isEmpty() ? JSON.createObjectNode() : JSON.readTree(content.get().newStream());
  }

  private static HttpExecuteResponse response(int status, String body) {
    var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(status).build())
        .responseBody(AbortableInputStream.create(bytes))
        .build();
  }

  @Override
  public void close() {}
}
