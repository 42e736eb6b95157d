package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counts;
import dev.plantao.core.report.DurationClass;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.Measure;
import dev.plantao.core.report.SlaReport;
import dev.plantao.core.report.Spread;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// A report as JSON.
final class ReportView {
  private static final int BEST = 5;
  private static final int PER_CENT = 100;
  private static final double MILLIS = 1000;

  private ReportView() {}

  static ObjectNode of(SlaReport report) {
    var json = Json.object();
    var items = json.putArray("items");
    for (var row : report.rows()) {
      items.add(figures(head(report.by(), row.cell()), row.counts()));
    }
    json.set("totals", figures(Json.object(), report.total()));
    var backlog = json.putArray("backlog");
    report
        .backlog()
        .forEach(l -> backlog.addObject().put("day", l.day().toString()).put("open", l.open()));
    var ages = json.putArray("ages");
    for (var age : report.ages()) {
      ages.addObject()
          .put("fromDays", age.fromDays())
          .put("toDays", age.toDays())
          .put("open", age.open());
    }
    json.put("percentilesWithinPercent", Math.round(DurationClass.ERROR * PER_CENT));
    return json;
  }

  private static ObjectNode head(Grouping by, Cell cell) {
    var json = Json.object().put("day", cell.day().toString());
    json.put("plan", cell.plan() == null ? null : label(cell.plan()));
    switch (by) {
      case NONE, YEAR -> {}
      case ORIGIN, TEAM, SEVERITY, LANGUAGE ->
          json.put(by.name().toLowerCase(Locale.ROOT), value(cell));
    }
    return json;
  }

  /// As people and the rest of the contract write it.
  static String value(Cell cell) {
    return cell.by() == Grouping.ORIGIN
        ? cell.value().toLowerCase(Locale.ROOT).replace('_', '-')
        : cell.value();
  }

  private static ObjectNode figures(ObjectNode json, Counts counts) {
    json.put("opened", counts.of(Measure.OPENED));
    json.set(
        "firstResponse",
        promise(
            counts.of(Measure.FIRST_RESPONSE_MET),
            counts.of(Measure.FIRST_RESPONSE_VIOLATED),
            counts.of(Measure.FIRST_RESPONSE_EXEMPT),
            counts,
            Measure.FIRST_RESPONSE_TIME));
    json.set(
        "resolution",
        promise(
            counts.of(Measure.RESOLUTION_MET),
            counts.of(Measure.RESOLUTION_VIOLATED),
            counts.of(Measure.RESOLUTION_EXEMPT),
            counts,
            Measure.RESOLUTION_TIME));
    json.put("unclosed", counts.of(Measure.UNCLOSED));
    json.put("closed", counts.of(Measure.CLOSED));
    json.put("closedAfterWaiting", counts.of(Measure.CLOSED_AFTER_WAITING));
    json.put("reopened", counts.of(Measure.REOPENED));
    json.set("feedback", ratings(counts, Measure.RATED));
    json.set("internalFeedback", ratings(counts, Measure.RATED_INTERNALLY));
    return json;
  }

  private static ObjectNode promise(
      long met, long violated, long exempt, Counts counts, Measure times) {
    var json = Json.object().put("met", met).put("violated", violated).put("exempt", exempt);
    if (met + violated > 0) {
      json.put("attainment", attainment(met, violated));
    }
    for (int percent : new int[] {50, 90, 95}) {
      Spread.percentile(counts, times, percent)
          .ifPresent(duration -> json.put("p" + percent, seconds(duration).toString()));
    }
    return json;
  }

  /// To the nearest second: what is measured in minutes needs no milliseconds.
  static Duration seconds(Duration duration) {
    return Duration.ofSeconds(Math.round(duration.toMillis() / MILLIS));
  }

  /// What was kept of what was due, to four digits; never said to be whole when it is not.
  static double attainment(long met, long violated) {
    return Math.floor(10_000.0 * met / (met + violated)) / 10_000;
  }

  private static ObjectNode ratings(Counts counts, Measure measure) {
    var json = Json.object();
    var ratings = json.putArray("ratings");
    for (int rating = 1; rating <= BEST; rating++) {
      ratings.add(counts.of(measure, rating));
    }
    if (counts.of(measure) > 0) {
      json.put("mean", mean(counts, measure));
    }
    return json;
  }

  /// To two digits, of one rating at least.
  static double mean(Counts counts, Measure measure) {
    long sum = 0;
    for (int rating = 1; rating <= BEST; rating++) {
      sum += rating * counts.of(measure, rating);
    }
    return Math.round(100.0 * sum / counts.of(measure)) / 100.0;
  }
}
