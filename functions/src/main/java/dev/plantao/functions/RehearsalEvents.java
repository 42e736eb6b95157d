package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events of `events/`, which the build puts beside the classes, as far as a rehearsal needs them.
final class RehearsalEvents {
  private static final String FOLDER = "rehearsal/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RehearsalEvents() {}

  static byte[] bytes(String file) {
    try (var event = RehearsalEvents.class.getResourceAsStream(FOLDER + file)) {
      if (event == null) {
        throw new IllegalStateException("There is no event " + file + " to rehearse with.");
      }
      return event.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static JsonNode tree(String file) {
    return JSON.readTree(bytes(file));
  }

  static APIGatewayV2HTTPEvent http(String file) {
    var event = tree(file);
    var http = event.at("/requestContext/http");
    var claims = texts(event.at("/requestContext/authorizer/jwt/claims"));
    var authorizer =
        APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
            .withJwt(
                APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                    .builder()
                    .withClaims(claims)
                    .build())
            .build();
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(event.path("routeKey").asString(""))
        .withRawPath(event.path("rawPath").asString(""))
        .withRawQueryString(event.path("rawQueryString").asString(""))
        .withHeaders(texts(event.path("headers")))
        .withPathParameters(texts(event.path("pathParameters")))
        .withQueryStringParameters(texts(event.path("queryStringParameters")))
        .withBody(event.path("body").asString(""))
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withRouteKey(event.path("routeKey").asString(""))
                .withAuthorizer(claims.isEmpty() ? null : authorizer)
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(http.path("method").asString(""))
                        .withPath(http.path("path").asString(""))
                        .build())
                .build())
        .build();
  }

  static APIGatewayV2WebSocketEvent socket(String file) {
    var from = tree(file);
    var context = new APIGatewayV2WebSocketEvent.RequestContext();
    context.setRouteKey(from.at("/requestContext/routeKey").asString(""));
    context.setConnectionId(from.at("/requestContext/connectionId").asString(""));
    context.setRequestTimeEpoch(from.at("/requestContext/requestTimeEpoch").asLong(0));
    var event = new APIGatewayV2WebSocketEvent();
    event.setRequestContext(context);
    event.setBody(from.path("body").asString(""));
    return event;
  }

  private static Map<String, String> texts(JsonNode node) {
    var texts = new HashMap<String, String>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
    return texts;
  }

  static SQSEvent queue(String file) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("rehearsal");
    message.setBody(tree(file).at("/Records/0/body").asString(""));
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  static DynamodbEvent table(String file) {
    var keys = new HashMap<String, AttributeValue>();
    tree(file)
        .at("/Records/0/dynamodb/Keys")
        .properties()
        .forEach(key ->
            keys.put(
                key.getKey(), new AttributeValue().withS(key.getValue().path("S").asString(""))));
    var record = new DynamodbEvent.DynamodbStreamRecord();
    record.setDynamodb(new StreamRecord().withKeys(keys).withSequenceNumber("1"));
    var event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }
}
