package dev.plantao.core.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Numbers by counter; what is not there is zero. Sums of them can be built in any order.
public record Counts(SortedMap<Counter, Long> numbers) {
  public static final Counts NONE = new Counts(new TreeMap<>());

  public Counts {
    var copy = new TreeMap<Counter, Long>(numbers);
    copy.values().removeIf(number -> number == 0);
    numbers = Collections.unmodifiableSortedMap(copy);
  }

  public Counts plus(Counts other) {
    var sum = new TreeMap<>(numbers);
    other.numbers.forEach((counter, number) -> sum.merge(counter, number, Long::sum));
    return new Counts(sum);
  }

  public long of(Measure measure) {
    return parts(measure).values().stream().mapToLong(Long::longValue).sum();
  }

  public long of(Measure measure, int part) {
    return numbers.getOrDefault(new Counter(measure, part), 0L);
  }

  /// The numbers of one measure, lowest part first.
  public SortedMap<Counter, Long> parts(Measure measure) {
    return numbers.subMap(Counter.of(measure), new Counter(measure, Integer.MAX_VALUE));
  }

  public boolean isEmpty() {
    return numbers.isEmpty();
  }
}
