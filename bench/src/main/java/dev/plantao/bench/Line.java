package dev.plantao.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One end of a chat: a socket, and what is done with its frames.
final class Line implements WebSocket.Listener {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final StringBuilder partial = new StringBuilder();
  private final Consumer<JsonNode> heard;

  private Line(Consumer<JsonNode> heard) {
    this.heard = heard;
  }

  static WebSocket open(String address, String token, Consumer<JsonNode> heard) {
    return HTTP.newWebSocketBuilder()
        .subprotocols("plantao", token)
        .buildAsync(URI.create(address), new Line(heard))
        .join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      heard.accept(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    return WebSocket.Listener.super.onText(socket, data, last);
  }
}
