package dev.plantao.core.policy;

import java.util.Optional;

/// The impact of a problem (SV-1): 1 critical, 2 major, 3 minor.
public enum Severity {
  CRITICAL(1),
  MAJOR(2),
  MINOR(3);

  private final int level;

  Severity(int level) {
    this.level = level;
  }

  /// 1, 2 or 3, as people say it.
  public int level() {
    return level;
  }

  public static Optional<Severity> ofLevel(int level) {
    for (var severity : values()) {
      if (severity.level == level) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
