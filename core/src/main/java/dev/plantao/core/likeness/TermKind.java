package dev.plantao.core.likeness;

/// What a term of a text is good for. Its number is part of what is stored.
public enum TermKind {
  /// Any word that carries meaning.
  WORD(0, 1.0, false),
  /// A word that nearly every case has: message, customer, error.
  COMMON(1, 0.4, false),
  /// What the case is about: a webhook, an invoice.
  OBJECT(2, 2.0, true),
  /// What is wrong with it: late, twice, rejected.
  SYMPTOM(3, 2.0, true),
  /// An error code, the number of an invoice.
  CODE(4, 3.0, true),
  /// A telephone number or another long one.
  NUMBER(5, 3.0, true),
  /// The name of a template, a file, a host.
  NAME(6, 3.0, true);

  private static final int BITS = 29;
  private static final int MASK = (1 << BITS) - 1;

  private final int number;
  private final double weight;
  private final boolean tellsApart;

  TermKind(int number, double weight, boolean tellsApart) {
    this.number = number;
    this.weight = weight;
    this.tellsApart = tellsApart;
  }

  double weight() {
    return weight;
  }

  /// Whether two cases that both name such things, and none in common, are two cases.
  boolean tellsApart() {
    return tellsApart;
  }

  /// The term of this kind for the lowest 29 bits of a hash.
  public int term(int hash) {
    return (number << BITS) | (hash & MASK);
  }

  /// Whether a number can be a term.
  static boolean known(int term) {
    return term >>> BITS <= NAME.number;
  }

  static TermKind of(int term) {
    for (var kind : values()) {
      if (kind.number == term >>> BITS) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a term: " + term);
  }
}
