package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/// Writes items, shows events, fails.
public final class ApiFunction implements RequestStreamHandler {
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final DynamoDbClient dynamoDb = DynamoDbClient.create();

  public ApiFunction(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = Json.parse(input.readAllBytes());
    output.write(Json.bytes(answer(event, context)));
  }

  private JsonNode answer(JsonNode event, Context context) {
    if (event.path("rawPath").asString("").startsWith("/desk/customers/")) {
      return customer(event);
    }
    return switch (event.path("rawPath").asString("")) {
      case "/items" -> put(Json.parse(event.path("body").asString("{}")));
      case "/fail" -> throw new IllegalStateException("asked to");
      case "/open" -> Json.object().put("bare", true);
      default -> echo(event, context);
    };
  }

  private JsonNode customer(JsonNode event) {
    if (event.path("routeKey").asString("").startsWith("GET")) {
      return Json.object().put("statusCode", 404);
    }
    Seen.note("customer", event.path("body").asString(""), clock.instant());
    return Json.object().put("statusCode", 200);
  }

  private JsonNode put(JsonNode body) {
    var id = body.path("id").asString("");
    dynamoDb.putItem(put ->
        put.tableName(environment.get("TABLE"))
            .item(
                Map.of(
                    "pk", AttributeValue.fromS(id),
                    "sk", AttributeValue.fromS("0"),
                    "kind", AttributeValue.fromS("note"),
                    "text", AttributeValue.fromS(body.path("text").asString("")))));
    var answer = Json.object().put("statusCode", 201).put("body", "{\"id\": \"" + id + "\"}");
    answer.putObject("headers").put("location", "/items/" + id);
    answer.putArray("cookies").add("a=1");
    return answer;
  }

  private JsonNode echo(JsonNode event, Context context) {
    var echo = Json.object();
    echo.set("event", event);
    echo.set("environment", Json.tree(environment));
    echo.put("function", context.getFunctionName());
    echo.put("remaining", context.getRemainingTimeInMillis());
    echo.put("now", clock.instant().toString());
    return Json.object().put("statusCode", 200).put("body", Json.text(echo));
  }
}
