package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.plantao.functions.apigateway.ApiGatewaySockets;
import dev.plantao.functions.chat.Admission;
import dev.plantao.functions.chat.ApiCalls;
import dev.plantao.functions.chat.ChatRoom;
import dev.plantao.functions.chat.Herald;
import dev.plantao.functions.dynamodb.DynamoDbConnections;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbReadMarks;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.http.HttpApi;
import dev.plantao.functions.http.Records;
import dev.plantao.functions.http.SocketViews;
import dev.plantao.functions.identity.IdTokens;
import dev.plantao.functions.identity.IssuerKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The chat socket: handshakes, messages, farewells.
public final class ChatFunction
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.INTAKE_BUCKET,
          Environment.FILES_BUCKET,
          Environment.ISSUER,
          Environment.AUDIENCE,
          Environment.SOCKETS);

  /// What is said on a socket has its effects by the log alone.
  private static final ApiFunction.Reach NOTHING =
      new ApiFunction.Reach(_ -> none(), _ -> none(), ChatFunction::none);

  private static final String PROTOCOL = "Sec-WebSocket-Protocol";

  private final Admission admission;
  private final ChatRoom room;

  public ChatFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.socket(ChatFunction::new, "chat-message.json");
  }

  public ChatFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var issuer = environment.get(Environment.ISSUER);
    var connections = new DynamoDbConnections(dynamo, table);
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var api =
        new ApiCalls(
            new HttpApi(ApiFunction.desk(environment, clock, NOTHING), clock), Backoff.OF_A_SOCKET);
    var views = new SocketViews(log, new DynamoDbUploads(dynamo, table));
    var sockets = new ApiGatewaySockets(Clients.sockets());
    var herald = new Herald(views, connections, sockets, Backoff.OF_A_SOCKET);
    var tokens =
        new IdTokens(issuer, environment.get(Environment.AUDIENCE), IssuerKeys.of(issuer), clock);
    this.admission = new Admission(tokens, connections, connections, api, herald);
    var marks = new DynamoDbReadMarks(dynamo, table);
    this.room = new ChatRoom(connections, connections, marks, log, api, herald);
  }

  private static Records none() {
    throw new IllegalStateException("a socket sets nothing off");
  }

  ChatFunction(Admission admission, ChatRoom room) {
    this.admission = admission;
    this.room = room;
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    var route = String.valueOf(event.getRequestContext().getRouteKey());
    try {
      return answer(event, route);
    } catch (RuntimeException broken) {
      JsonLog.error(
          context.getLogger(),
          "socket failed",
          broken,
          Map.of("route", route, "request", context.getAwsRequestId()));
      if (isFrame(route)) {
        room.broke(event.getRequestContext().getConnectionId(), event.getBody());
      }
      return response(500);
    }
  }

  private static boolean isFrame(String route) {
    return !route.equals("$connect") && !route.equals("$disconnect");
  }

  private APIGatewayV2WebSocketResponse answer(APIGatewayV2WebSocketEvent event, String route) {
    var connection = event.getRequestContext().getConnectionId();
    var at = Instant.ofEpochMilli(event.getRequestContext().getRequestTimeEpoch());
    switch (route) {
      case "$connect" -> {
        return connect(event, connection, at);
      }
      case "$disconnect" -> admission.leave(connection, at);
      default -> room.hear(connection, event.getBody(), at);
    }
    return response(200);
  }

  private APIGatewayV2WebSocketResponse connect(
      APIGatewayV2WebSocketEvent event, String connection, Instant at) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    if (event.getHeaders() != null) {
      headers.putAll(event.getHeaders());
    }
    var query = event.getQueryStringParameters();
    var visitor =
        new Admission.Visitor(
            connection, headers.get(PROTOCOL), query == null ? Map.of() : query, at);
    var verdict = admission.admit(visitor);
    var response = response(verdict.status());
    if (verdict.protocol() != null) {
      response.setHeaders(Map.of(PROTOCOL, verdict.protocol()));
    }
    return response;
  }

  private static APIGatewayV2WebSocketResponse response(int status) {
    var response = new APIGatewayV2WebSocketResponse();
    response.setStatusCode(status);
    return response;
  }
}
