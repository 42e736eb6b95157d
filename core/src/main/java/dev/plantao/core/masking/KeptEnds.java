package dev.plantao.core.masking;

/// How much of a masked key remains to be recognised by: so many characters at each end, and never
/// more than a quarter of the secret (SE-1).
///
/// @param first 0 to 8
/// @param last 0 to 8
public record KeptEnds(int first, int last) {
  public static final int MOST = MarkReader.LONGEST_END;
  public static final KeptEnds FOUR_AND_FOUR = new KeptEnds(4, 4);

  private static final int SHARE = 4;

  public KeptEnds {
    if (first < 0 || first > MOST || last < 0 || last > MOST) {
      throw new IllegalArgumentException("0 to 8 characters of a key remain at either end");
    }
  }

  int firstOf(int length) {
    return Math.min(first, (length / SHARE + 1) / 2);
  }

  int lastOf(int length) {
    return Math.min(last, length / SHARE - firstOf(length));
  }
}
