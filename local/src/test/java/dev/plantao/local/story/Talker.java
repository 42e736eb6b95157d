package dev.plantao.local.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody on a chat socket.
final class Talker implements WebSocket.Listener, AutoCloseable {
  /// Only a failing test waits so long.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final List<JsonNode> heard = new ArrayList<>();
  private volatile boolean closed;
  private @Nullable WebSocket socket;

  private Talker() {}

  /// @param query such as `?conversation=C-…`
  static Talker connect(String query, String user) {
    return open(query, "plantao", RealDesk.get().token(user));
  }

  static Talker open(String query, String protocol, String... more) {
    var talker = new Talker();
    talker.socket =
        HTTP.newWebSocketBuilder()
            .subprotocols(protocol, more)
            .buildAsync(URI.create(address() + query), talker)
            .join();
    return talker;
  }

  /// The status that a handshake is refused with; 101 where it is not.
  static int handshake(String query, String... protocols) {
    var builder = HTTP.newWebSocketBuilder();
    if (protocols.length > 0) {
      var more = List.of(protocols).subList(1, protocols.length).toArray(String[]::new);
      builder.subprotocols(protocols[0], more);
    }
    try {
      builder.buildAsync(URI.create(address() + query), new Talker()).join().abort();
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
        return handshake.getResponse().statusCode();
      }
      throw refused;
    }
  }

  private static String address() {
    return RealDesk.get().baseUrl().replaceFirst("^http", "ws") + "/";
  }

  private WebSocket socket() {
    if (socket == null) {
      throw new IllegalStateException("not open");
    }
    return socket;
  }

  String protocol() {
    return socket().getSubprotocol();
  }

  Talker says(String frame) {
    socket().sendText(frame, true).join();
    return this;
  }

  Talker writes(String id, String body) {
    return says("{\"type\": \"message\", \"id\": \"%s\", \"body\": \"%s\"}".formatted(id, body));
  }

  /// Asks for what came after a number, and waits until all of it is there.
  Talker resumes(long after) {
    says("{\"type\": \"resume\", \"after\": %d}".formatted(after));
    awaits("resumed");
    return this;
  }

  JsonNode awaits(String type) {
    return awaits(frame -> frame.path("type").asString("").equals(type));
  }

  JsonNode awaitsEntry(String body) {
    return awaits(frame -> frame.at("/entry/body").asString("").equals(body)).path("entry");
  }

  /// The next frame that fits; those before it are heard, too.
  JsonNode awaits(Predicate<JsonNode> wanted) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        var frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (frame == null) {
          throw new AssertionError("not heard; what was: " + heard);
        }
        heard.add(frame);
        if (wanted.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Everything heard so far, whether it was waited for or not.
  List<JsonNode> heard() {
    frames.drainTo(heard);
    return List.copyOf(heard);
  }

  /// The numbers of the entries heard, as they came.
  List<Long> numbers() {
    return heard().stream()
        .filter(frame -> frame.path("type").asString("").equals("entry"))
        .map(frame -> frame.at("/entry/seq").asLong())
        .toList();
  }

  boolean closed() {
    return closed;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(Person.JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    return WebSocket.Listener.super.onText(from, data, last);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
    closed = true;
    frames.add(Person.JSON.createObjectNode().put("type", "closed"));
    return WebSocket.Listener.super.onClose(from, statusCode, reason);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed = true;
    frames.add(Person.JSON.createObjectNode().put("type", "closed"));
  }

  @Override
  public void close() {
    socket().abort();
  }
}
