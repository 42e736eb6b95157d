package dev.plantao.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A customer's own site, of another origin, that carries the chat: one script tag, one element,
/// and a policy as strict as they come.
final class HostPage implements AutoCloseable {
  private static final String SCRIPT =
      """
      document.querySelector('plantao-chat').identity = async () => {
        const answer = await fetch('/token');
        return answer.ok ? answer.text() : null;
      };
      """;

  private final HttpServer server;
  private final String language;
  private final String desk;
  private volatile String user;
  private volatile int asked;

  private HostPage(String user, String language, String desk) throws IOException {
    this.user = user;
    this.desk = desk;
    this.language = language;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::page);
    server.createContext("/host.js", exchange -> send(exchange, "text/javascript", SCRIPT));
    server.createContext("/token", this::token);
    server.start();
  }

  /// @param user whom the site knows as signed in; empty for nobody
  static HostPage of(String user, String language) {
    return of(user, language, RunningDesk.url(""));
  }

  /// @param desk where the page believes the desk to be
  static HostPage of(String user, String language, String desk) {
    try {
      return new HostPage(user, language, desk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void signedIn(String other) {
    user = other;
  }

  /// How often the chat asked who is there.
  int asked() {
    return asked;
  }

  private void page(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .add(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' "
                + desk
                + "; connect-src 'self' "
                + desk
                + " "
                + desk.replace("http:", "ws:")
                // Where files go.
                + " "
                + RunningDesk.get().awsUrl()
                + "; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'");
    send(
        exchange,
        "text/html; charset=utf-8",
        """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Shop</title>
        <script src="%s/widget/plantao-chat.js" async></script>
        <script src="/host.js" defer></script></head>
        <body><main><h1>Shop</h1><p><a href="/other">Another page</a></p></main><plantao-chat></plantao-chat></body>
        </html>
        """
            .formatted(language, desk));
  }

  private synchronized void token(HttpExchange exchange) throws IOException {
    asked++;
    if (user.isEmpty()) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
    } else {
      send(exchange, "text/plain", RunningDesk.get().token(user));
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
