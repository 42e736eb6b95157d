package dev.plantao.functions.http;

import dev.plantao.core.policy.Plan;
import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counting;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.SlaReport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// What was achieved, day by day: for machines, and as a table for spreadsheets.
final class ReportCalls {
  private static final int MOST_DAYS = 400;

  /// Before this nobody can have opened anything.
  private static final LocalDate BEGAN = LocalDate.of(2026, 1, 1);

  private final Desk desk;

  ReportCalls(Desk desk) {
    this.desk = desk;
  }

  Answer sla(Call call) {
    call.caller().requireStaff();
    var from = day(call, "from");
    var to = day(call, "to");
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new ProblemException(
          Problem.badField("to", "must be from `from` on, and at most 400 days in all"));
    }
    var wanted = new SlaReport.Wanted(from, to, grouping(call), plan(call));
    var report = SlaReport.of(desk.reports(), wanted, Counting.day(call.at()), BEGAN);
    var accept = call.header("accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/csv")
        ? new Answer(
            200,
            ReportTable.of(report),
            Map.of(
                "content-type",
                "text/csv; charset=utf-8",
                "content-disposition",
                "attachment; filename=\"sla-%s-%s.csv\"".formatted(from, to)))
        : Answer.ok(ReportView.of(report));
  }

  private static LocalDate day(Call call, String name) {
    var asked = call.query(name);
    try {
      if (asked != null && asked.length() == "2026-01-01".length()) {
        return LocalDate.parse(asked);
      }
    } catch (DateTimeException noDay) {
      // Said below, like a missing one.
    }
    throw new ProblemException(Problem.badField(name, "must be a day such as 2026-11-23"));
  }

  private static Grouping grouping(Call call) {
    var by = call.query("by");
    if (by == null) {
      return Grouping.NONE;
    }
    return switch (by) {
      case "origin" -> Grouping.ORIGIN;
      case "team" -> Grouping.TEAM;
      case "severity" -> Grouping.SEVERITY;
      case "language" -> Grouping.LANGUAGE;
      default ->
          throw new ProblemException(
              Problem.badField("by", "must be origin, team, severity or language"));
    };
  }

  private static Predicate<Cell> plan(Call call) {
    var asked = call.query("plan");
    if (asked == null) {
      return _ -> true;
    }
    if (asked.equals("none")) {
      return cell -> cell.plan() == null;
    }
    for (var plan : Plan.values()) {
      if (ConversationView.label(plan).equals(asked)) {
        return cell -> cell.plan() == plan;
      }
    }
    throw new ProblemException(Problem.badField("plan", "must be basic, regular, premium or none"));
  }
}
