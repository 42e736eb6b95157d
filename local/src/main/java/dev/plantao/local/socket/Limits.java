package dev.plantao.local.socket;

import java.time.Duration;

/// How long a socket lives, in wall time: what holds a socket is no clock that can be moved.
///
/// @param idle after so long without a frame it is closed
/// @param life after so long it is closed, whatever it does
public record Limits(Duration idle, Duration life) {
  /// Those of API Gateway, which nobody can change there.
  public static final Limits OF_THE_SERVICE =
      new Limits(Duration.ofMinutes(10), Duration.ofHours(2));

  /// The longest frame, in bytes.
  static final int FRAME = 32 * 1024;

  /// The longest message, in bytes, both ways.
  static final int MESSAGE = 128 * 1024;

  public Limits {
    if (!idle.isPositive() || !life.isPositive()) {
      throw new IllegalArgumentException("a socket lives longer than not at all");
    }
  }
}
