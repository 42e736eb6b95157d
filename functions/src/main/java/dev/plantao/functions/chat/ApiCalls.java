package dev.plantao.functions.chat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Patience;
import dev.plantao.functions.http.Bearer;
import dev.plantao.functions.http.HttpApi;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a socket asks of the desk, asked of the HTTP API: one set of rules, and what was said by
/// the socket and repeated over HTTP with the same key is still said once.
public final class ApiCalls {
  private static final int CONFLICT = 409;

  private final HttpApi api;
  private final Patience patience;

  /// @param patience with others who write to the same conversation at the same time
  public ApiCalls(HttpApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /// What the API answered.
  record Reply(int status, JsonNode body) {
    boolean good() {
      return status < 300;
    }

    private boolean contended() {
      return status == CONFLICT && body.path("type").asString("").endsWith("/contended");
    }
  }

  /// Whose calls these are.
  ///
  /// @param claims of their token
  /// @param at when the gateway received what they said
  record Caller(Map<String, String> claims, Instant at) {
    boolean staff() {
      return Bearer.of(claims).map(Bearer::staff).orElse(false);
    }

    private String at(ConversationId conversation, String rest) {
      return (staff() ? "/desk/conversations/" : "/conversations/") + conversation.value() + rest;
    }
  }

  /// The conversation, if this caller may see it; for anybody else there is none.
  Reply conversation(Caller caller, ConversationId conversation) {
    return get(caller, conversation, "", Map.of());
  }

  Reply timeline(Caller caller, ConversationId conversation, long after, int limit) {
    var query = Map.of("after", Long.toString(after), "limit", Integer.toString(limit));
    return get(caller, conversation, "/timeline", query);
  }

  /// A customer's message, or an agent's reply.
  Reply say(Caller caller, ConversationId conversation, String key, ObjectNode body) {
    var rest = caller.staff() ? "/replies" : "/messages";
    for (int lost = 0; ; lost++) {
      var event = event(caller, "POST", conversation, rest);
      event.setHeaders(Map.of("content-type", "application/json", "idempotency-key", key));
      event.setBody(Frames.JSON.writeValueAsString(body));
      var reply = answer(event);
      if (!reply.contended() || !patience.again(lost + 1)) {
        return reply;
      }
    }
  }

  private Reply get(
      Caller caller, ConversationId conversation, String rest, Map<String, String> query) {
    var event = event(caller, "GET", conversation, rest);
    event.setHeaders(Map.of());
    event.setQueryStringParameters(new HashMap<>(query));
    return answer(event);
  }

  private static APIGatewayV2HTTPEvent event(
      Caller caller, String method, ConversationId conversation, String rest) {
    var prefix = caller.staff() ? "/desk/conversations/" : "/conversations/";
    var jwt = Authorizer.JWT.builder().withClaims(new HashMap<>(caller.claims())).build();
    var context =
        RequestContext.builder()
            .withTimeEpoch(caller.at().toEpochMilli())
            .withAuthorizer(Authorizer.builder().withJwt(jwt).build())
            .build();
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(method + " " + prefix + "{id}" + rest)
        .withRawPath(caller.at(conversation, rest))
        .withPathParameters(Map.of("id", conversation.value()))
        .withRequestContext(context)
        .build();
  }

  private Reply answer(APIGatewayV2HTTPEvent event) {
    var answered = api.answer(event);
    return new Reply(answered.getStatusCode(), Frames.JSON.readTree(answered.getBody()));
  }
}
