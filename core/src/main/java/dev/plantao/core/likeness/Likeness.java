package dev.plantao.core.likeness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a new text is the same case as an open one. No chance in it and nothing learned: the
/// same two texts always get the same answer, and the answer names the words that made it.
///
/// @param score 0 to 1; how much of both texts is the same
/// @param words of the new text, which the open case says too, the weightiest first
public record Likeness(double score, List<String> words) {
  /// Measured on the pairs in `pairs.jsonl`; see docs/decisions/0060.
  public static final double ENOUGH = 0.5;

  /// Texts that share less say too little to be held against each other: "help me" is no case yet.
  /// An object or a symptom and one word more is enough, and so are three words.
  private static final double LEAST = 2.3;

  public Likeness {
    words = List.copyOf(words);
  }

  /// Empty where the two are different cases.
  public static Optional<Likeness> of(Gist fresh, Signature open) {
    return measured(fresh, open).filter(likeness -> likeness.score() >= ENOUGH);
  }

  /// How alike they are, enough or not; empty where something tells them apart.
  public static Optional<Likeness> measured(Gist fresh, Signature open) {
    var mine = fresh.signature().terms();
    var theirs = new HashSet<>(open.terms());
    var shared = new HashSet<>(mine);
    shared.retainAll(theirs);
    if (weight(shared) < LEAST || onlySymptoms(shared) || apart(mine, open.terms(), shared)) {
      return Optional.empty();
    }
    double score = weight(shared) / Math.sqrt(weight(mine) * weight(theirs));
    var words = new ArrayList<String>();
    fresh
        .words()
        .forEach((term, word) -> {
          if (shared.contains(term)) {
            words.add(word);
          }
        });
    return Optional.of(new Likeness(score, words.stream().distinct().toList()));
  }

  /// Another invoice, another template, another thing gone wrong: the rest of the words does not
  /// count.
  private static boolean apart(List<Integer> mine, List<Integer> theirs, Set<Integer> shared) {
    var common = kinds(shared);
    var both = kinds(mine);
    both.retainAll(kinds(theirs));
    return both.stream().anyMatch(kind -> kind.tellsApart() && !common.contains(kind));
  }

  /// "Late", "does not work": what is late, what does not work? Such texts fit any case.
  private static boolean onlySymptoms(Set<Integer> shared) {
    return kinds(shared).equals(EnumSet.of(TermKind.SYMPTOM));
  }

  private static Set<TermKind> kinds(Iterable<Integer> terms) {
    var kinds = EnumSet.noneOf(TermKind.class);
    terms.forEach(term -> kinds.add(TermKind.of(term)));
    return kinds;
  }

  private static double weight(Iterable<Integer> terms) {
    var counts = new EnumMap<TermKind, Integer>(TermKind.class);
    terms.forEach(term -> counts.merge(TermKind.of(term), 1, Integer::sum));
    // Summed in one order, so that the last digit is the same too.
    double sum = 0;
    for (var count : counts.entrySet()) {
      sum += count.getKey().weight() * count.getValue();
    }
    return sum;
  }
}
