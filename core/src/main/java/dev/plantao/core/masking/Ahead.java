package dev.plantao.core.masking;

/// Where something comes next. What was searched is not searched again, so that asking from every
/// place of a text takes no longer than reading it once.
final class Ahead {
  private final Stop stop;
  private int from = -1;
  private int end = -1;

  Ahead(Stop stop) {
    this.stop = stop;
  }

  /// What is looked for.
  @FunctionalInterface
  interface Stop {
    boolean at(char c);
  }

  /// The first stop at or after this place; the text's end where there is none.
  int next(Source source, int start) {
    if (start < from || start > end) {
      int i = start;
      while (i < source.length() && !stop.at(source.at(i))) {
        i++;
      }
      from = start;
      end = i;
    }
    return end;
  }
}
