package dev.plantao.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was achieved from one day to another.
///
/// @param rows one for each day, plan and value of the grouping of which anything is counted, in
///   this order
/// @param total of all rows
/// @param backlog open at the end of each day, every day
/// @param ages of what is open now, the youngest first
public record SlaReport(
    Grouping by, List<Row> rows, Counts total, List<Level> backlog, List<Age> ages) {

  /// The limits between ages in days; older than the last is the oldest.
  private static final List<Integer> AGES = List.of(1, 2, 7, 30);

  private static final Comparator<Row> ORDER =
      Comparator.<Row, LocalDate>comparing(row -> row.cell().day())
          .thenComparing(row -> row.cell().plan(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(row -> row.cell().value());

  public record Row(Cell cell, Counts counts) {}

  public record Level(LocalDate day, long open) {}

  /// How much of an age is open.
  ///
  /// @param fromDays opened at least so many calendar days ago
  /// @param toDays and fewer than so many; null where it is the oldest
  public record Age(int fromDays, @Nullable Integer toDays, long open) {}

  /// What is asked for.
  ///
  /// @param to included
  /// @param which cells count, by their plan
  public record Wanted(LocalDate from, LocalDate to, Grouping by, Predicate<Cell> which) {}

  /// Reads the cells of the days asked for, and of every year up to today.
  ///
  /// @param began the first day on which anything can have been counted
  public static SlaReport of(ReportStore store, Wanted wanted, LocalDate today, LocalDate began) {
    var edition = store.edition().current();
    var rows =
        store.read(edition, wanted.by(), wanted.from(), wanted.to()).entrySet().stream()
            .filter(entry -> wanted.which().test(entry.getKey()))
            .map(entry -> new Row(entry.getKey(), entry.getValue()))
            .sorted(ORDER)
            .toList();
    var years = new HashMap<>(store.read(edition, Grouping.YEAR, began.withDayOfYear(1), today));
    years.keySet().removeIf(wanted.which().negate());
    return new SlaReport(
        wanted.by(),
        rows,
        rows.stream().map(Row::counts).reduce(Counts.NONE, Counts::plus),
        backlog(years, wanted),
        ages(years, today));
  }

  private static List<Level> backlog(Map<Cell, Counts> years, Wanted wanted) {
    var before = sum(years, Measure.BACKLOG, day -> day.isBefore(wanted.from()));
    var levels = new ArrayList<Level>();
    for (var day = wanted.from(); !day.isAfter(wanted.to()); day = day.plusDays(1)) {
      var that = day;
      before += sum(years, Measure.BACKLOG, that::equals);
      levels.add(new Level(day, before));
    }
    return levels;
  }

  private static List<Age> ages(Map<Cell, Counts> years, LocalDate today) {
    return Stream.iterate(0, n -> n <= AGES.size(), n -> n + 1)
        .map(n -> {
          int from = n == 0 ? 0 : AGES.get(n - 1);
          var to = n == AGES.size() ? null : AGES.get(n);
          var open =
              sum(
                  years,
                  Measure.UNCLOSED,
                  day ->
                      !day.isAfter(today.minusDays(from))
                          && (to == null || day.isAfter(today.minusDays(to))));
          return new Age(from, to, open);
        })
        .toList();
  }

  private static long sum(Map<Cell, Counts> years, Measure measure, Predicate<LocalDate> days) {
    long sum = 0;
    for (var year : years.entrySet()) {
      for (var part : year.getValue().parts(measure).entrySet()) {
        var day = year.getKey().day().plusDays(part.getKey().part() - 1L);
        sum += days.test(day) ? part.getValue() : 0;
      }
    }
    return sum;
  }
}
