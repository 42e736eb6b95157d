package dev.plantao.functions.chat;

import dev.plantao.core.chat.Connection;
import dev.plantao.core.chat.Connections;
import dev.plantao.core.chat.Follower;
import dev.plantao.core.chat.Followers;
import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.http.Bearer;
import dev.plantao.functions.identity.IdTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets sockets in, and tells of those that left.
///
/// The token comes as a subprotocol, since a browser can send no header and an URL is written into
/// logs. The answer names a subprotocol that the client offered, or the browser would hang up.
public final class Admission {
  /// The gateway ends every socket after two hours.
  static final Duration LONGEST = Duration.ofHours(2).plusMinutes(10);

  /// All that the API reads of a token, and nothing else of it is kept.
  private static final Set<String> KEPT =
      Set.of("sub", "token_use", "name", "custom:customer", "cognito:groups");

  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private final IdTokens tokens;
  private final Connections connections;
  private final Followers followers;
  private final ApiCalls api;
  private final Herald herald;

  public Admission(
      IdTokens tokens, Connections connections, Followers followers, ApiCalls api, Herald herald) {
    this.tokens = tokens;
    this.connections = connections;
    this.followers = followers;
    this.api = api;
    this.herald = herald;
  }

  /// Somebody who wants to connect.
  ///
  /// @param protocols the subprotocols offered, as the header has them
  /// @param query of the URL
  public record Visitor(
      String connection, @Nullable String protocols, Map<String, String> query, Instant at) {}

  /// The answer to the handshake.
  ///
  /// @param status 200 lets in
  /// @param protocol the subprotocol that was chosen; null where nobody is let in
  public record Verdict(int status, @Nullable String protocol) {
    static Verdict no(int status) {
      return new Verdict(status, null);
    }
  }

  public Verdict admit(Visitor visitor) {
    var offered = offered(visitor.protocols());
    var token = offered.stream().filter(one -> TOKEN.matcher(one).matches()).findFirst();
    var claims = token.flatMap(tokens::claims);
    var bearer = claims.flatMap(Bearer::of);
    if (token.isEmpty() || claims.isEmpty() || bearer.isEmpty()) {
      return Verdict.no(401);
    }
    var protocol =
        offered.stream().filter(one -> !one.equals(token.get())).findFirst().orElse(token.get());
    var status = open(visitor, claims.get(), bearer.get());
    return status == 200 ? new Verdict(status, protocol) : Verdict.no(status);
  }

  private static List<String> offered(@Nullable String header) {
    return header == null
        ? List.of()
        : Arrays.stream(header.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private int open(Visitor visitor, Map<String, String> claims, Bearer bearer) {
    var asked = visitor.query().get("conversation");
    var queue = visitor.query().containsKey("queue");
    var conversation = Optional.ofNullable(asked).flatMap(ConversationId::parse);
    if (queue && !bearer.staff()) {
      return 403;
    }
    var caller = new ApiCalls.Caller(claims, visitor.at());
    var shown =
        asked == null
            ? bearer.staff()
            : conversation.map(id -> api.conversation(caller, id).good()).orElse(false);
    if (!shown) {
      return 404;
    }
    var connection =
        new Connection(
            visitor.connection(),
            kept(claims),
            conversation.orElse(null),
            visitor.at(),
            until(claims, visitor.at()));
    connections.open(connection);
    conversation.ifPresent(id -> follow(connection, bearer, new Topic.Of(id), visitor.at()));
    if (queue) {
      follow(connection, bearer, new Topic.Queue(), visitor.at());
    }
    return 200;
  }

  private void follow(Connection connection, Bearer bearer, Topic topic, Instant now) {
    followers.add(topic, follower(connection, bearer));
    if (topic instanceof Topic.Of(var conversation)) {
      // The one who comes hears of it when it resumes: during the handshake nothing reaches it.
      herald.tellOthers(
          conversation,
          connection.id(),
          now,
          who -> Frames.presence(conversation, followers.of(topic, now), who.staff()));
    }
  }

  static Follower follower(Connection connection, Bearer bearer) {
    return new Follower(
        connection.id(), bearer.role(), bearer.user(), bearer.name(), connection.until());
  }

  private static Map<String, String> kept(Map<String, String> claims) {
    var kept = new HashMap<>(claims);
    kept.keySet().retainAll(KEPT);
    return kept;
  }

  /// A socket outlives neither its token nor the gateway's patience.
  private static Instant until(Map<String, String> claims, Instant now) {
    var longest = now.plus(LONGEST);
    var expires = Instant.ofEpochSecond(Long.parseLong(claims.getOrDefault("exp", "0")));
    return expires.isBefore(longest) ? expires : longest;
  }

  public void leave(String connection, Instant now) {
    for (var topic : connections.close(connection)) {
      if (topic instanceof Topic.Of(var conversation)) {
        herald.announcePresence(conversation, now);
      }
    }
  }
}
