package dev.plantao.core.masking;

import java.util.List;

/// Which characters of a text are masked: by marks that stand in it, and by what was found in this
/// reading.
final class Cover {
  private static final int MASKED = 1;

  /// Where a mark begins.
  private static final int FIRST = 2;

  private final byte[] places;
  private boolean any;
  private int changes;

  Cover(int length, List<MarkReader.Mark> marks) {
    this.places = new byte[length];
    marks.forEach(mark -> add(mark.start(), mark.end()));
  }

  void add(int start, int end) {
    for (int i = start; i < end; i++) {
      places[i] |= MASKED;
    }
    places[start] |= FIRST;
    any = true;
    changes++;
  }

  /// How often something was added.
  int changes() {
    return changes;
  }

  /// Whether this character is masked.
  boolean masks(int i) {
    return i >= 0 && i < places.length && places[i] != 0;
  }

  /// Whether all of these are.
  boolean masks(int start, int end) {
    int i = start;
    while (i < end && masks(i)) {
      i++;
    }
    return i == end;
  }

  /// Where what is masked from there on ends.
  int end(int start) {
    int i = start;
    while (masks(i)) {
      i++;
    }
    return i;
  }

  /// Whether a mark begins between these places.
  boolean begins(int start, int end) {
    if (!any) {
      return false;
    }
    for (int i = Math.max(0, start); i < Math.min(end, places.length); i++) {
      if ((places[i] & FIRST) != 0) {
        return true;
      }
    }
    return false;
  }
}
