package dev.plantao.core.search;

/// A stem of a word as the index knows it: 64 bits of a keyed hash, from which nobody without the
/// key reads the word.
public record Term(long hash) implements Comparable<Term> {
  @Override
  public int compareTo(Term other) {
    return Long.compareUnsigned(hash, other.hash);
  }
}
