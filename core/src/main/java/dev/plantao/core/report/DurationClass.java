package dev.plantao.core.report;

import java.time.Duration;

/// Durations in classes that grow with the duration, so that a class says at most 2 % too much or
/// too little, and counts of classes add up over days, plans and shards.
///
/// Class 0 is below a second; class n covers seconds above g^(n-2) up to g^(n-1), with g = 1.02 /
/// 0.98. Its value lies so that both ends are off by the same 2 %.
public final class DurationClass {
  /// How far the value of a class is from any duration in it, relatively.
  public static final double ERROR = 0.02;

  private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
  private static final double LOG = Math.log(GROWTH);
  private static final double MILLIS = 1000;

  private DurationClass() {}

  public static int of(Duration duration) {
    var seconds = duration.toMillis() / MILLIS;
    return seconds < 1 ? 0 : 1 + (int) Math.max(0, Math.ceil(Math.log(seconds) / LOG));
  }

  /// What stands for the class, in whole milliseconds.
  public static Duration value(int of) {
    if (of == 0) {
      return Duration.ZERO;
    }
    var upper = Math.exp(LOG * (of - 1));
    return Duration.ofMillis(Math.round(upper * 2 / (GROWTH + 1) * MILLIS));
  }
}
