package dev.plantao.core.report;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is to be added to cells.
public final class Tally {
  private final Map<Cell, SortedMap<Counter, Long>> cells = new HashMap<>();

  public Tally add(Cell cell, Counter counter, long number) {
    cells.computeIfAbsent(cell, _ -> new TreeMap<>()).merge(counter, number, Long::sum);
    return this;
  }

  public Tally add(Tally other) {
    other.cells.forEach(
        (cell, numbers) -> numbers.forEach((counter, number) -> add(cell, counter, number)));
    return this;
  }

  /// Without those to which nothing is added.
  public Map<Cell, Counts> cells() {
    return cells.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), new Counts(entry.getValue())))
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
