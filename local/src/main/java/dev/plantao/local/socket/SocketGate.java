package dev.plantao.local.socket;

import dev.plantao.local.faults.Faults;
import dev.plantao.local.http.Answers;
import dev.plantao.local.json.Json;
import dev.plantao.local.lambda.AsyncInvocations;
import dev.plantao.local.lambda.Functions;
import dev.plantao.local.lambda.Invocation;
import dev.plantao.local.settle.Settling;
import dev.plantao.local.template.SocketWiring;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A WebSocket API: holds the sockets, asks the function whether to open one, gives it what is
/// said.
///
/// Messages of one socket go to the function side by side, as API Gateway gives them; whoever wants
/// an order waits for its answers.
public final class SocketGate implements AutoCloseable {
  private static final String PROTOCOL = "Sec-WebSocket-Protocol";
  private static final String FAULT = "sockets";
  private static final String CUT = "cut";

  /// What the gateway waits for a function.
  private static final Duration PATIENCE = Duration.ofSeconds(29);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 11;

  private final SocketWiring wiring;
  private final Functions functions;
  private final AsyncInvocations asyncInvocations;
  private final Faults faults;
  private final InstantSource clock;
  private final Settling settling;
  private final Map<String, OpenSocket> sockets = new ConcurrentHashMap<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Limits limits = Limits.OF_THE_SERVICE;

  public SocketGate(
      SocketWiring wiring,
      Functions functions,
      AsyncInvocations asyncInvocations,
      Faults faults,
      InstantSource clock,
      Settling settling) {
    this.wiring = wiring;
    this.functions = functions;
    this.asyncInvocations = asyncInvocations;
    this.faults = faults;
    this.clock = clock;
    this.settling = settling;
    faults.offer(FAULT, CUT);
    faults.onChange(this::cutIfWanted);
    settling.watch(() -> underWay.get() == 0);
  }

  /// Whether somebody asks for a socket.
  public static boolean isHandshake(Request request) {
    return "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE));
  }

  public boolean handle(Request request, Response response, Callback callback) {
    var server = request.getConnectionMetaData().getConnector().getServer();
    var container = ServerWebSocketContainer.ensure(server);
    container.setIdleTimeout(limits.idle());
    container.setMaxTextMessageSize(Limits.MESSAGE);
    container.setMaxFrameSize(Limits.FRAME);
    // A frame that is too long is refused, not cut.
    container.setAutoFragment(false);
    if (!container.upgrade(this::open, request, response, callback)) {
      Answers.problem(response, callback, 426, "Upgrade required", "Here is a socket.");
    }
    return true;
  }

  /// Null refuses: the answer is written already.
  private @Nullable Object open(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    if (faults.on(FAULT, CUT) || wiring.connect().isEmpty()) {
      Response.writeError(request, response, callback, 503);
      return null;
    }
    var at = clock.instant();
    var id = newId();
    var event = SocketEvent.connect(request, id, at);
    var answer = invoke(wiring.connect().get(), event);
    var status = answer.map(said -> said.path("statusCode").asInt(500)).orElse(500);
    if (status < 200 || status > 299) {
      Response.writeError(request, response, callback, status);
      return null;
    }
    answer
        .flatMap(said -> protocol(said.path("headers")))
        .ifPresent(response::setAcceptedSubProtocol);
    return new OpenSocket(id, at, this);
  }

  private static Optional<String> protocol(JsonNode headers) {
    return headers.properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(PROTOCOL))
        .map(header -> header.getValue().asString(""))
        .findFirst();
  }

  private static String newId() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  void opened(OpenSocket socket) {
    sockets.put(socket.id(), socket);
    var life = limits.life();
    socket.endsWith(
        threads.submit(() -> {
          Thread.sleep(life);
          socket.goAway();
          return life;
        }));
    cutIfWanted();
  }

  void heard(OpenSocket socket, String message) {
    var event = SocketEvent.message(message, socket.id(), socket.since(), clock.instant());
    underWay.incrementAndGet();
    settling.changed();
    threads.execute(() -> {
      try {
        if (wiring.otherwise().flatMap(function -> invoke(function, event)).isEmpty()) {
          var _ = socket.send(broken(socket));
        }
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      } finally {
        underWay.decrementAndGet();
        settling.changed();
      }
    });
  }

  private static String broken(OpenSocket socket) {
    return Json.text(
        Json.object()
            .put("message", "Internal server error")
            .put("connectionId", socket.id())
            .put("requestId", UUID.randomUUID().toString()));
  }

  void closed(OpenSocket socket) {
    sockets.remove(socket.id());
    if (!threads.isShutdown()) {
      var event = SocketEvent.disconnect(socket.id(), socket.since(), clock.instant());
      wiring
          .disconnect()
          .ifPresent(function -> asyncInvocations.invoke(function, Json.text(event)));
    }
  }

  private Optional<JsonNode> invoke(String function, JsonNode event) {
    var id = UUID.randomUUID().toString();
    return switch (functions.get(function).invoke(Json.bytes(event), id, PATIENCE)) {
      case Invocation.Returned(var payload) -> Optional.of(Json.parse(payload));
      case Invocation.Failed _ -> Optional.empty();
    };
  }

  Optional<OpenSocket> find(String id) {
    return Optional.ofNullable(sockets.get(id)).filter(OpenSocket::open);
  }

  private void cutIfWanted() {
    if (faults.on(FAULT, CUT)) {
      sockets.values().forEach(OpenSocket::cut);
    }
  }

  /// For sockets opened from now on.
  void limit(Limits to) {
    limits = to;
  }

  Limits limits() {
    return limits;
  }

  int count() {
    return sockets.size();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    sockets.values().forEach(OpenSocket::goAway);
  }
}
