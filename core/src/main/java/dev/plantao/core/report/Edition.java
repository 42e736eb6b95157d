package dev.plantao.core.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which set of counters is read, and which is being counted anew beside it.
///
/// @param current from 1 on
/// @param next null while nothing is counted anew
public record Edition(int current, @Nullable Integer next) {
  public static final Edition FIRST = new Edition(1, null);

  /// Every set that is kept.
  List<Integer> kept() {
    return next == null ? List.of(current) : List.of(current, next);
  }

  /// A new set is begun; one that was begun before and never finished is given up.
  Edition begun() {
    return new Edition(current, (next == null ? current : next) + 1);
  }

  Edition finished() {
    return next == null ? this : new Edition(next, null);
  }
}
