package dev.plantao.local.story;

import dev.plantao.functions.contract.OpenApiResponses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who uses the desk over HTTP. Every answer is held against `openapi.yaml`.
final class Person {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final OpenApiResponses CONTRACT = OpenApiResponses.ofProject();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String baseUrl;
  private final String token;

  private Person(String baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  static Person named(String user) {
    var desk = RealDesk.get();
    return new Person(desk.baseUrl(), desk.token(user));
  }

  static Person stranger() {
    return new Person(RealDesk.get().baseUrl(), "");
  }

  static Person at(String baseUrl, String token) {
    return new Person(baseUrl, token);
  }

  /// An answer.
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    String text(String path) {
      return body.at(path).asString("");
    }

    Instant instant(String path) {
      return Instant.parse(text(path));
    }

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("answered " + status + " instead of " + wanted + ": " + body);
      }
      return this;
    }
  }

  Answer get(String path) {
    return send("GET", path, "", "");
  }

  Answer post(String path, String body) {
    return send("POST", path, body, "");
  }

  Answer post(String path, String body, String idempotencyKey) {
    return send("POST", path, body, idempotencyKey);
  }

  Answer put(String path, String body) {
    return send("PUT", path, body, "");
  }

  Answer send(String method, String path, String body, String idempotencyKey, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofMinutes(2))
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!idempotencyKey.isEmpty()) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (!path.startsWith("/local/")) {
        var answered = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> answered.put(name, values.getFirst()));
        CONTRACT.requireFits(
            method,
            path.replaceFirst("\\?.*", ""),
            response.statusCode(),
            answered,
            response.body());
      }
      return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Opens a ticket and gives its id.
  String opensTicket(String subject) {
    return post("/tickets", ticket(subject)).expect(201).text("/id");
  }

  static String ticket(String subject) {
    return """
    {"subject": "%s", "description": "It does not work.", "impact": "All customers.", "distinct": true}\
    """
        .formatted(subject);
  }

  /// The conversation as support sees it.
  Answer sees(String id) {
    return get("/desk/conversations/" + id).expect(200);
  }

  /// The items of the timeline of one type.
  List<JsonNode> timeline(String id, String type) {
    return StreamSupport.stream(
            get("/desk/conversations/" + id + "/timeline?limit=200")
                .expect(200)
                .body()
                .get("items")
                .spliterator(),
            false)
        .filter(item -> item.get("type").asString("").equals(type))
        .toList();
  }

  List<String> types(String id) {
    var types = new ArrayList<String>();
    get("/desk/conversations/" + id + "/timeline?limit=200")
        .expect(200)
        .body()
        .get("items")
        .forEach(item -> types.add(item.get("type").asString("")));
    return types;
  }

  void replies(String id, String then) {
    post(
            "/desk/conversations/" + id + "/replies",
            "{\"body\": \"We found the cause.\", \"then\": \"%s\"}".formatted(then))
        .expect(201);
  }
}
