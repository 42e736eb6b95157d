package dev.plantao.core.staffing;

import dev.plantao.core.people.AgentId;

/// How much each agent has to do, by the lists.
public interface Workloads {

  /// How many cases assigned to an agent are not closed. May lag behind the log by moments.
  int openCases(AgentId agent);
}
