package dev.plantao.core.search;

/// Where a text stands, and how much its words say about the whole.
public enum Field {
  /// What support made of it: the summary of the solution.
  SUMMARY(4),
  SUBJECT(4),
  /// The first message.
  OPENING(3),
  /// What was asked for beside it: impact, steps.
  REPORT(2),
  MESSAGE(2),
  REPLY(2),
  NOTE(1);

  private final int weight;

  Field(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }

  /// Whether words of this field are also found when they are misspelt; that costs postings.
  public boolean forgiving() {
    return weight >= 3;
  }
}
