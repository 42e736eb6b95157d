package dev.plantao.functions;

import dev.plantao.core.log.Patience;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Waits a little longer after each lost race, with full jitter.
///
/// @param most lost races before it gives up
record Backoff(int most, Duration first, Duration longest) implements Patience {
  /// For openings of one customer at the same instant, and for machines: some seconds in all.
  static final Backoff OF_A_MACHINE =
      new Backoff(40, Duration.ofMillis(10), Duration.ofMillis(400));

  /// For mail, which is never answered with loss: most of a function's minute.
  static final Backoff OF_MAIL = new Backoff(200, Duration.ofMillis(10), Duration.ofMillis(500));

  /// For those who sit at a socket: half a second at most, then they come back by themselves.
  static final Backoff OF_A_SOCKET = new Backoff(6, Duration.ofMillis(10), Duration.ofMillis(150));

  @Override
  public boolean again(int lost) {
    if (lost >= most) {
      return false;
    }
    long ceiling = Math.min(longest.toNanos(), first.toNanos() << Math.min(lost, 20));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(ceiling) + 1);
    return true;
  }
}
