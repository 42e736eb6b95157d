package dev.plantao.core.masking;

/// How much of a masked key remains to be recognised by: so many characters at each end, and never
/// more than a quarter of the secret.
///
/// @param first 0 to 4
/// @param last 0 to 4
public record KeptEnds(int first, int last) {
  public static final KeptEnds FOUR_AND_FOUR =
      new KeptEnds(MarkReader.LONGEST_END, MarkReader.LONGEST_END);

  private static final int SHARE = 4;

  public KeptEnds {
    if (first < 0 || first > MarkReader.LONGEST_END || last < 0 || last > MarkReader.LONGEST_END) {
      throw new IllegalArgumentException("at most four characters remain at an end");
    }
  }

  int firstOf(int length) {
    return Math.min(first, (length / SHARE + 1) / 2);
  }

  int lastOf(int length) {
    return Math.min(last, length / SHARE - firstOf(length));
  }
}
