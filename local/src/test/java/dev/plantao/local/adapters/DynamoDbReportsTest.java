package dev.plantao.local.adapters;

import dev.plantao.core.report.ReportStore;
import dev.plantao.core.report.ReportStoreContract;
import dev.plantao.functions.dynamodb.DynamoDbReports;
import dev.plantao.local.story.Aws;

class DynamoDbReportsTest extends ReportStoreContract {
  @Override
  protected ReportStore newStore() {
    return new DynamoDbReports(Aws.dynamo(), Aws.ownTable("reports"), lost -> lost < 50);
  }
}
