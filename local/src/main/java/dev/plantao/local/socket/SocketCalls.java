package dev.plantao.local.socket;

import dev.plantao.local.control.Control;
import dev.plantao.local.json.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// `GET` and `POST /local/sockets`: how many are open, and how long one lives.
public final class SocketCalls {
  private final SocketGate gate;

  public SocketCalls(SocketGate gate) {
    this.gate = gate;
  }

  public void addTo(Control control) {
    control.add("GET /local/sockets", _ -> look());
    control.add("POST /local/sockets", asked -> set(asked.body()));
  }

  private JsonNode look() {
    return Json.object()
        .put("open", gate.count())
        .put("idle", gate.limits().idle().toString())
        .put("life", gate.limits().life().toString());
  }

  private JsonNode set(JsonNode wanted) {
    var now = gate.limits();
    gate.limit(
        new Limits(
            Duration.parse(wanted.path("idle").asString(now.idle().toString())),
            Duration.parse(wanted.path("life").asString(now.life().toString()))));
    return look();
  }
}
