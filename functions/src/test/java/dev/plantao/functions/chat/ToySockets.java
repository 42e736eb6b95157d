package dev.plantao.functions.chat;

import dev.plantao.core.chat.Sockets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A gateway that takes everything, except where it is told not to.
public final class ToySockets implements Sockets {
  final Map<String, List<JsonNode>> frames = new HashMap<>();
  final Set<String> gone = new HashSet<>();

  /// How often each of these is still busy.
  final Map<String, Integer> busy = new HashMap<>();

  final List<String> hungUp = new ArrayList<>();

  @Override
  public Sent post(String connection, String frame) {
    if (gone.contains(connection)) {
      return Sent.GONE;
    }
    if (busy.merge(connection, -1, Integer::sum) >= 0) {
      return Sent.BUSY;
    }
    frames.computeIfAbsent(connection, _ -> new ArrayList<>()).add(Frames.JSON.readTree(frame));
    return Sent.TAKEN;
  }

  @Override
  public void hangUp(String connection) {
    hungUp.add(connection);
  }

  public List<JsonNode> of(String connection) {
    return frames.getOrDefault(connection, List.of());
  }

  public List<String> types(String connection) {
    return of(connection).stream().map(frame -> frame.path("type").asString("")).toList();
  }
}
