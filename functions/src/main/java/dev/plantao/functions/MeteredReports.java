package dev.plantao.functions;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counts;
import dev.plantao.core.report.Edition;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.Measure;
import dev.plantao.core.report.ReportStore;
import dev.plantao.core.report.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Counters that also say what was added to them, for the dashboard: what the reports know exactly,
/// metrics show within a minute. Not to be shared by threads; a function runs one call at a time.
final class MeteredReports implements ReportStore {
  private static final Map<Measure, String> METRICS =
      Map.of(
          Measure.OPENED, "Opened",
          Measure.CLOSED, "Closed",
          Measure.FIRST_RESPONSE_MET, "FirstResponsesMet",
          Measure.FIRST_RESPONSE_VIOLATED, "FirstResponsesViolated",
          Measure.RESOLUTION_MET, "ResolutionsMet",
          Measure.RESOLUTION_VIOLATED, "ResolutionsViolated");

  private final ReportStore store;
  private final Map<String, Integer> added = new TreeMap<>();
  private int shown = Edition.FIRST.current();

  MeteredReports(ReportStore store) {
    this.store = store;
  }

  /// What was added since this was asked last. What a correction takes away is left out: a metric
  /// only grows.
  Map<String, Integer> taken() {
    var taken = new TreeMap<>(added);
    taken.values().removeIf(number -> number <= 0);
    added.clear();
    return taken;
  }

  @Override
  public boolean add(int edition, ConversationId id, long before, long now, Tally tally) {
    var done = store.add(edition, id, before, now, tally);
    if (done && edition == shown) {
      tally.cells().forEach(this::note);
    }
    return done;
  }

  private void note(Cell cell, Counts counts) {
    if (cell.by() == Grouping.NONE) {
      METRICS.forEach((measure, name) -> {
        var number = (int) counts.of(measure);
        if (number != 0) {
          added.merge(name, number, Integer::sum);
        }
      });
    }
  }

  @Override
  public Edition edition() {
    var edition = store.edition();
    shown = edition.current();
    return edition;
  }

  @Override
  public void edition(Edition next) {
    store.edition(next);
  }

  @Override
  public long counted(int edition, ConversationId id) {
    return store.counted(edition, id);
  }

  @Override
  public Map<Cell, Counts> read(int edition, Grouping by, LocalDate from, LocalDate to) {
    return store.read(edition, by, from, to);
  }
}
