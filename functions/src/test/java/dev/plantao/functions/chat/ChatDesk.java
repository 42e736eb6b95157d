package dev.plantao.functions.chat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.plantao.core.chat.Connection;
import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.InMemoryConnections;
import dev.plantao.core.log.Patience;
import dev.plantao.functions.http.Bearer;
import dev.plantao.functions.http.SocketViews;
import dev.plantao.functions.http.TestDesk;
import dev.plantao.functions.identity.IdTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The chat socket on in-memory adapters, over the HTTP API of [TestDesk].
public final class ChatDesk {
  static final Duration LIFE = Duration.ofHours(1);

  private static final Patience PATIENCE = lost -> lost < 3;

  private final TestDesk desk = new TestDesk();
  private final ToySockets sockets = new ToySockets();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final Herald herald =
      new Herald(new SocketViews(desk.log(), desk.uploads()), connections, sockets, PATIENCE);
  private final ApiCalls api = new ApiCalls(desk.api(), PATIENCE);

  public TestDesk desk() {
    return desk;
  }

  public ToySockets sockets() {
    return sockets;
  }

  public InMemoryConnections connections() {
    return connections;
  }

  public Herald herald() {
    return herald;
  }

  public ChatRoom room() {
    return new ChatRoom(connections, connections, connections, desk.log(), api, herald);
  }

  /// It knows no keys: whoever shows a token is refused.
  public Admission admission() {
    var keys = new ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext>(new JWKSet());
    var tokens = new IdTokens("https://issuer.example", "desk", keys, () -> TestDesk.NOW);
    return new Admission(tokens, connections, connections, api, herald);
  }

  /// Somebody whose handshake went well.
  public void enters(String socket, TestDesk.Person who, String conversation) {
    var claims = who.claims() == null ? Map.<String, String>of() : who.claims();
    var id = new ConversationId(conversation);
    var connection = new Connection(socket, claims, id, TestDesk.NOW, TestDesk.NOW.plus(LIFE));
    connections.open(connection);
    connections.add(
        new Topic.Of(id), Admission.follower(connection, Bearer.of(claims).orElseThrow()));
  }

  void says(String socket, String frame, Instant at) {
    room().hear(socket, frame, at);
  }
}
