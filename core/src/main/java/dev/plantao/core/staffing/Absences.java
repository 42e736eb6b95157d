package dev.plantao.core.staffing;

import dev.plantao.core.people.AgentId;
import java.time.Instant;
import java.util.Map;

/// Who said that they are away. Nobody who is away is assigned a case by the desk; people still
/// can.
public interface Absences {

  /// Notes that an agent is away; one who was away already stays so since then.
  void leave(AgentId agent, Instant at);

  /// Notes that an agent is back.
  void comeBack(AgentId agent);

  /// Who is away, and since when; read strongly.
  Map<AgentId, Instant> away();
}
