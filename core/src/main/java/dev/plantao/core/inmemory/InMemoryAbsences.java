package dev.plantao.core.inmemory;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.staffing.Absences;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Absences in memory.
public final class InMemoryAbsences implements Absences {
  private final Map<AgentId, Instant> away = new ConcurrentHashMap<>();

  @Override
  public void leave(AgentId agent, Instant at) {
    away.putIfAbsent(agent, at);
  }

  @Override
  public void comeBack(AgentId agent) {
    away.remove(agent);
  }

  @Override
  public Map<AgentId, Instant> away() {
    return Map.copyOf(away);
  }
}
