package dev.plantao.functions.http;

import dev.plantao.core.report.Counts;
import dev.plantao.core.report.Measure;
import dev.plantao.core.report.SlaReport;
import dev.plantao.core.report.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A report as comma-separated values (RFC 4180): a line for each day, plan and value of the
/// grouping; durations in seconds, nothing where nothing is known.
final class ReportTable {
  private static final String HEAD =
      "day,plan,value,opened,"
          + "first_response_met,first_response_violated,first_response_exempt,"
          + "first_response_p50,first_response_p90,first_response_p95,"
          + "resolution_met,resolution_violated,resolution_exempt,"
          + "resolution_p50,resolution_p90,resolution_p95,"
          + "unclosed,closed,closed_after_waiting,reopened,"
          + "rated_1,rated_2,rated_3,rated_4,rated_5,"
          + "first_response_attainment,resolution_attainment,feedback_mean,internal_feedback_mean";

  private static final String END = "\r\n";

  private ReportTable() {}

  static String of(SlaReport report) {
    var table = new StringBuilder(HEAD).append(END);
    for (var row : report.rows()) {
      var cell = row.cell();
      var plan = cell.plan();
      // None of these values can hold a comma, a quote or the beginning of a formula.
      var line = new ArrayList<String>();
      line.add(cell.day().toString());
      line.add(plan == null ? "" : ConversationView.label(plan));
      line.add(ReportView.value(cell));
      figures(line, row.counts());
      table.append(String.join(",", line)).append(END);
    }
    return table.toString();
  }

  private static void figures(List<String> line, Counts counts) {
    add(line, counts, Measure.OPENED);
    add(line, counts, Measure.FIRST_RESPONSE_MET);
    add(line, counts, Measure.FIRST_RESPONSE_VIOLATED);
    add(line, counts, Measure.FIRST_RESPONSE_EXEMPT);
    spread(line, counts, Measure.FIRST_RESPONSE_TIME);
    add(line, counts, Measure.RESOLUTION_MET);
    add(line, counts, Measure.RESOLUTION_VIOLATED);
    add(line, counts, Measure.RESOLUTION_EXEMPT);
    spread(line, counts, Measure.RESOLUTION_TIME);
    add(line, counts, Measure.UNCLOSED);
    add(line, counts, Measure.CLOSED);
    add(line, counts, Measure.CLOSED_AFTER_WAITING);
    add(line, counts, Measure.REOPENED);
    for (int rating = 1; rating <= 5; rating++) {
      line.add(Long.toString(counts.of(Measure.RATED, rating)));
    }
    attainment(
        line, counts.of(Measure.FIRST_RESPONSE_MET), counts.of(Measure.FIRST_RESPONSE_VIOLATED));
    attainment(line, counts.of(Measure.RESOLUTION_MET), counts.of(Measure.RESOLUTION_VIOLATED));
    mean(line, counts, Measure.RATED);
    mean(line, counts, Measure.RATED_INTERNALLY);
  }

  private static void attainment(List<String> line, long met, long violated) {
    line.add(met + violated == 0 ? "" : Double.toString(ReportView.attainment(met, violated)));
  }

  private static void mean(List<String> line, Counts counts, Measure measure) {
    line.add(counts.of(measure) == 0 ? "" : Double.toString(ReportView.mean(counts, measure)));
  }

  private static void add(List<String> line, Counts counts, Measure measure) {
    line.add(Long.toString(counts.of(measure)));
  }

  private static void spread(List<String> line, Counts counts, Measure times) {
    for (int percent : new int[] {50, 90, 95}) {
      line.add(
          Spread.percentile(counts, times, percent)
              .map(ReportView::seconds)
              .map(Duration::toSeconds)
              .map(String::valueOf)
              .orElse(""));
    }
  }
}
