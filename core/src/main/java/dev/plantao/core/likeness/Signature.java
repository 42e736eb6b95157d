package dev.plantao.core.likeness;

import java.util.List;

/// What a case is about, as numbers that stand for its words. Small enough to be kept beside the
/// case in the list of open cases.
///
/// @param terms ascending, each once, at most 48
public record Signature(List<Integer> terms) {
  public static final int MOST = 48;

  /// Of a case that says nothing, or of which nothing was kept: like no other.
  public static final Signature NONE = new Signature(List.of());

  public Signature {
    terms = terms.stream().distinct().sorted().toList();
    if (terms.size() > MOST || !terms.stream().allMatch(TermKind::known)) {
      throw new IllegalArgumentException(
          "a signature has at most " + MOST + " known terms, not " + terms.size());
    }
  }
}
