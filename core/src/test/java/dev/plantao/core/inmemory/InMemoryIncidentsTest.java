package dev.plantao.core.inmemory;

import dev.plantao.core.incident.IncidentLinks;
import dev.plantao.core.incident.IncidentLog;
import dev.plantao.core.incident.IncidentLogContract;

class InMemoryIncidentsTest extends IncidentLogContract {
  private InMemoryIncidents incidents = new InMemoryIncidents();

  @Override
  protected void fresh() {
    incidents = new InMemoryIncidents();
  }

  @Override
  protected IncidentLog log() {
    return incidents;
  }

  @Override
  protected IncidentLinks links() {
    return incidents;
  }
}
