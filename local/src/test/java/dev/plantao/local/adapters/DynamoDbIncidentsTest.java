package dev.plantao.local.adapters;

import dev.plantao.core.incident.IncidentLinks;
import dev.plantao.core.incident.IncidentLog;
import dev.plantao.core.incident.IncidentLogContract;
import dev.plantao.functions.dynamodb.DynamoDbIncidents;
import dev.plantao.local.story.Aws;
import java.util.concurrent.atomic.AtomicInteger;

class DynamoDbIncidentsTest extends IncidentLogContract {
  private static final AtomicInteger TABLES = new AtomicInteger();

  private DynamoDbIncidents incidents = incidents();

  private static DynamoDbIncidents incidents() {
    return new DynamoDbIncidents(
        Aws.dynamo(), Aws.ownTable("incidents-" + TABLES.incrementAndGet()));
  }

  @Override
  protected void fresh() {
    incidents = incidents();
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
