package dev.plantao.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a call is answered with.
record Answer(int status, String body, Map<String, String> headers) {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PROBLEM = "application/problem+json; charset=utf-8";

  static Answer ok(JsonNode body) {
    return new Answer(200, Json.write(body), Map.of());
  }

  /// What the caller has is what there is.
  static Answer notModified() {
    return new Answer(304, "", Map.of());
  }

  static Answer created(JsonNode body) {
    return new Answer(201, Json.write(body), Map.of());
  }

  /// What was asked for is there; the link is for this caller and this moment.
  static Answer redirect(String location) {
    return new Answer(302, "", Map.of("location", location));
  }

  /// It will be done.
  static Answer accepted(JsonNode body) {
    return new Answer(202, Json.write(body), Map.of());
  }

  static Answer problem(Problem problem) {
    return problem(problem, problem.json());
  }

  /// A problem with members of its own beside the standard ones.
  static Answer problem(Problem problem, JsonNode body) {
    return new Answer(problem.status(), Json.write(body), Map.of("content-type", PROBLEM));
  }

  /// A page for people, allowed to load what its policy says and nothing else.
  static Answer page(int status, String html, String contentSecurityPolicy) {
    return new Answer(
        status,
        html,
        Map.of(
            "content-type", "text/html; charset=utf-8",
            "content-security-policy", contentSecurityPolicy,
            "referrer-policy", "no-referrer"));
  }

  Answer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, more);
  }

  /// The version of the conversation that this answer shows.
  Answer withVersion(long seq) {
    return with("etag", "\"" + seq + "\"");
  }

  APIGatewayV2HTTPResponse response() {
    var all = new HashMap<String, String>();
    all.put("content-type", JSON);
    all.put("cache-control", "no-store");
    all.put("x-content-type-options", "nosniff");
    all.putAll(headers);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(all)
        .withBody(body)
        .build();
  }
}
