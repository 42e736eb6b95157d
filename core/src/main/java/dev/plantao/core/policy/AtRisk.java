package dev.plantao.core.policy;

/// When a promise counts as at risk.
///
/// @param percent of its time that has passed, 1 to 99
public record AtRisk(int percent) {
  public static final AtRisk DEFAULT = new AtRisk(75);

  public AtRisk {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException("a promise is at risk at 1 to 99 percent of its time");
    }
  }
}
