package dev.plantao.core.inmemory;

import dev.plantao.core.report.ReportStore;
import dev.plantao.core.report.ReportStoreContract;

class InMemoryReportsTest extends ReportStoreContract {
  @Override
  protected ReportStore newStore() {
    return new InMemoryReports();
  }
}
