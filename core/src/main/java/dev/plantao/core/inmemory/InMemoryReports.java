package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.report.Cell;
import dev.plantao.core.report.Counts;
import dev.plantao.core.report.Edition;
import dev.plantao.core.report.Grouping;
import dev.plantao.core.report.ReportStore;
import dev.plantao.core.report.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counters in memory.
public final class InMemoryReports implements ReportStore {
  private record Note(int edition, ConversationId id) {}

  private final Map<Integer, Tally> tallies = new HashMap<>();
  private final Map<Note, Long> counted = new HashMap<>();
  private Edition edition = Edition.FIRST;

  @Override
  public synchronized Edition edition() {
    return edition;
  }

  @Override
  public synchronized void edition(Edition next) {
    edition = next;
  }

  @Override
  public synchronized long counted(int of, ConversationId id) {
    return counted.getOrDefault(new Note(of, id), 0L);
  }

  @Override
  public synchronized boolean add(int to, ConversationId id, long before, long now, Tally tally) {
    if (counted(to, id) != before) {
      return false;
    }
    counted.put(new Note(to, id), now);
    tallies.computeIfAbsent(to, _ -> new Tally()).add(tally);
    return true;
  }

  @Override
  public synchronized Map<Cell, Counts> read(int of, Grouping by, LocalDate from, LocalDate to) {
    return tallies.getOrDefault(of, new Tally()).cells().entrySet().stream()
        .filter(entry -> entry.getKey().by() == by)
        .filter(entry -> !entry.getKey().day().isBefore(from))
        .filter(entry -> !entry.getKey().day().isAfter(to))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
