package dev.plantao.local.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plantao.local.json.Json;
import dev.plantao.local.rights.FunctionCredentials;
import dev.plantao.local.template.Wiring;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The Lambda Runtime API for one process, restore of a snapshot included.
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  /// What the runtime said.
  ///
  /// @param what `restore`, `response`, `error`, or `init/error`
  record Said(String what, String body) {}

  private final HttpServer server;
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> restores = new LinkedBlockingQueue<>();
  private final AtomicInteger credentialsGiven = new AtomicInteger();
  private final Wiring.Function function;

  RuntimeApi(Wiring.Function function) throws IOException {
    this.function = function;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::handle);
    server.createContext("/credentials", this::giveCredentials);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Where the process gets the credentials of its role.
  String credentials() {
    return "http://" + address() + "/credentials";
  }

  int credentialsGiven() {
    return credentialsGiven.get();
  }

  private void giveCredentials(HttpExchange exchange) throws IOException {
    try (exchange) {
      credentialsGiven.incrementAndGet();
      var body =
          Json.bytes(
              Json.object()
                  .put("AccessKeyId", FunctionCredentials.accessKey(function.name()))
                  .put("SecretAccessKey", "local")
                  .put("Token", "local")
                  .put("Expiration", Instant.now().plusSeconds(3600).toString()));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  void invoke(byte[] event) {
    events.add(event);
  }

  /// Lets a process that waits for its restore go on.
  void restore() {
    restores.add(true);
  }

  /// What the runtime says next; [Said#what] is `nothing` when it says nothing for this long.
  Said await(Duration patience) throws InterruptedException {
    var next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return next == null ? new Said("nothing", "") : next;
  }

  /// Told from outside, for example that the process ended.
  void tell(Said news) {
    said.add(news);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = exchange.getRequestURI().getPath().substring(BASE.length());
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      switch (call) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> {
          said.add(new Said("restore", ""));
          restores.take();
          exchange.sendResponseHeaders(200, -1);
        }
        default -> {
          said.add(new Said(call.replaceFirst("invocation/[^/]+/", ""), body));
          exchange.sendResponseHeaders(202, -1);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    var event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        String.valueOf(System.currentTimeMillis() + function.timeout().toMillis()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:0:function:f");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
