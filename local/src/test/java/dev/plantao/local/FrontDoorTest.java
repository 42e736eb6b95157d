package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  private final Desk desk = SharedDesk.DESK;

  @Test
  void a_request_reaches_its_function_as_payload_format_2() {
    var answer =
        SharedDesk.send(
            SharedDesk.request(desk, "/echo/a%20b?x=1&x=2&y=")
                .header("X-Many", "one")
                .header("X-Many", "two")
                .header("Cookie", "a=1; b=2")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"hé\": 1}")));

    var echo = Json.parse(answer.body());
    var event = echo.path("event");
    assertThat(event.path("version").asString("")).isEqualTo("2.0");
    assertThat(event.path("routeKey").asString("")).isEqualTo("ANY /echo/{id}");
    assertThat(event.path("rawPath").asString("")).isEqualTo("/echo/a b");
    assertThat(event.path("rawQueryString").asString("")).isEqualTo("x=1&x=2&y=");
    assertThat(event.path("queryStringParameters").path("x").asString("")).isEqualTo("1,2");
    assertThat(event.path("pathParameters").path("id").asString("")).isEqualTo("a b");
    assertThat(event.path("headers").path("x-many").asString("")).isEqualTo("one,two");
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
    assertThat(event.path("body").asString("")).isEqualTo("{\"hé\": 1}");
    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
    var context = event.path("requestContext");
    assertThat(context.path("http").path("method").asString("")).isEqualTo("POST");
    assertThat(context.path("timeEpoch").asLong()).isEqualTo(desk.clock().instant().toEpochMilli());
    assertThat(echo.path("remaining").asInt()).isBetween(1, 20_000);
  }

  @Test
  void claims_arrive_as_texts_and_lists_in_brackets() {
    var echo = Json.parse(SharedDesk.get("/echo/1").body());

    var claims =
        echo.path("event").path("requestContext").path("authorizer").path("jwt").path("claims");
    assertThat(claims.path("cognito:groups").asString("")).isEqualTo("[agent]");
    assertThat(claims.path("email").asString("")).isEqualTo("agent@example.com");
    assertThat(claims.path("email_verified").isString()).isTrue();
    assertThat(claims.path("exp").isString()).isTrue();
    assertThat(claims.has("custom:customer")).isFalse();
  }

  @Test
  void a_literal_route_wins_over_a_parameter() {
    var special = Json.parse(SharedDesk.get("/echo/special").body());

    assertThat(special.path("event").path("routeKey").asString("")).isEqualTo("GET /echo/special");
  }

  @Test
  void a_binary_body_comes_in_base64() {
    var answer =
        SharedDesk.send(
            SharedDesk.request(desk, "/echo/1")
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {-1, 0})));

    var event = Json.parse(answer.body()).path("event");
    assertThat(event.path("isBase64Encoded").asBoolean(false)).isTrue();
    assertThat(event.path("body").asString("")).isEqualTo("/wA=");
  }

  @Test
  void an_answer_keeps_its_status_headers_and_cookies() {
    var answer = SharedDesk.post("/items", "{\"id\": \"front-1\", \"text\": \"hello\"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("location")).contains("/items/front-1");
    assertThat(answer.headers().firstValue("set-cookie")).contains("a=1");
    assertThat(answer.body()).contains("front-1");
  }

  @Test
  void an_answer_without_a_status_is_a_body_of_json() {
    var answer = SharedDesk.send(HttpRequest.newBuilder(URI.create(desk.baseUrl() + "/open")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"bare\":true}");
  }

  @Test
  void a_route_with_an_authorizer_refuses_a_missing_and_a_foreign_token() {
    var uri = URI.create(desk.baseUrl() + "/echo/1");
    var foreign = desk.token("agent").replaceFirst("\\.[^.]+$", ".c2lnbmF0dXJl");

    var without = SharedDesk.send(HttpRequest.newBuilder(uri));
    var with =
        SharedDesk.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + foreign));

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(with.statusCode()).isEqualTo(401);
  }

  @Test
  void an_unknown_path_is_a_problem_404() {
    var answer = SharedDesk.get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void a_failed_function_is_a_problem_500() {
    var answer = SharedDesk.get("/fail");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Json.parse(answer.body()).path("status").asInt()).isEqualTo(500);
  }

  @Test
  void a_body_over_10_megabytes_is_a_problem_413() {
    var answer = SharedDesk.post("/items", "x".repeat(10 * 1024 * 1024 + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void the_environment_is_the_functions_own_over_the_globals() {
    var environment = Json.parse(SharedDesk.get("/echo/1").body()).path("environment");

    assertThat(environment.path("TABLE").asString("")).isEqualTo("plantao-Table");
    assertThat(environment.path("STAGE").asString("")).isEqualTo("local");
    assertThat(environment.path("TIMER").asString(""))
        .isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:plantao-TimerFunction:live");
    assertThat(environment.path("QUEUE").asString("")).endsWith("/000000000000/plantao-Work");
  }

  @Test
  void a_page_of_another_origin_is_told_what_the_template_allows() {
    var asked =
        SharedDesk.send(
            HttpRequest.newBuilder(URI.create(desk.baseUrl() + "/echo/1"))
                .header("Origin", "http://localhost:4000")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("http://localhost:4000");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("authorization, content-type");

    var called =
        SharedDesk.send(SharedDesk.request(desk, "/echo/1").header("Origin", "http://127.0.0.1:1"));
    assertThat(called.statusCode()).isEqualTo(200);
    assertThat(called.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("http://127.0.0.1:1");
  }

  @Test
  void a_page_from_elsewhere_is_allowed_nothing() {
    var called =
        SharedDesk.send(
            SharedDesk.request(desk, "/echo/1").header("Origin", "https://elsewhere.example"));
    assertThat(called.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
