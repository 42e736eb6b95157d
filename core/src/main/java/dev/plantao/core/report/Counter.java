package dev.plantao.core.report;

import java.util.Comparator;

/// One number that is counted.
///
/// @param part which class of durations, rating or day of the year; zero where there are no parts
public record Counter(Measure measure, int part) implements Comparable<Counter> {
  private static final Comparator<Counter> ORDER =
      Comparator.comparing(Counter::measure).thenComparingInt(Counter::part);

  public Counter {
    if (part < 0) {
      throw new IllegalArgumentException("part " + part + " of " + measure);
    }
  }

  public static Counter of(Measure measure) {
    return new Counter(measure, 0);
  }

  @Override
  public int compareTo(Counter other) {
    return ORDER.compare(this, other);
  }
}
