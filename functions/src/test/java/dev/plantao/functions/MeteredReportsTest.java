package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.InMemoryReports;
import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counter;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.Measure;
import dev.plantao.core.report.Tally;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PR-7")
class MeteredReportsTest {
  private static final ConversationId ID = new ConversationId("T-7K2M9QX4PB1D");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final MeteredReports reports = new MeteredReports(new InMemoryReports());

  private static Tally tally(Grouping by, Measure measure, long number) {
    return new Tally().add(new Cell(by, DAY, null, ""), Counter.of(measure), number);
  }

  @Test
  void what_was_counted_is_told_once() {
    reports.add(1, ID, 0, 1, tally(Grouping.NONE, Measure.FIRST_RESPONSE_MET, 1));
    assertThat(reports.taken()).isEqualTo(Map.of("FirstResponsesMet", 1));
    assertThat(reports.taken()).isEmpty();
  }

  @Test
  void what_was_counted_meanwhile_by_somebody_else_is_not_told() {
    reports.add(1, ID, 0, 1, tally(Grouping.NONE, Measure.OPENED, 1));
    reports.taken();
    assertThat(reports.add(1, ID, 0, 1, tally(Grouping.NONE, Measure.OPENED, 1))).isFalse();
    assertThat(reports.taken()).isEmpty();
  }

  @Test
  void groupings_other_editions_and_corrections_are_left_out() {
    reports.add(1, ID, 0, 1, tally(Grouping.TEAM, Measure.OPENED, 1));
    reports.add(2, ID, 0, 1, tally(Grouping.NONE, Measure.OPENED, 1));
    reports.add(1, ID, 1, 2, tally(Grouping.NONE, Measure.RESOLUTION_MET, -1));
    assertThat(reports.taken()).isEmpty();
  }
}
