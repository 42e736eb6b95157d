package dev.plantao.core.policy;

/// How much of an API key remains when it is masked (SE-1).
///
/// @param first characters that remain at its beginning, 0 to 8
/// @param last characters that remain at its end, 0 to 8
public record Masking(int first, int last) {
  public static final int MOST = 8;
  public static final Masking DEFAULT = new Masking(4, 4);

  public Masking {
    if (first < 0 || first > MOST || last < 0 || last > MOST) {
      throw new IllegalArgumentException("0 to 8 characters of a key remain at either end");
    }
  }
}
