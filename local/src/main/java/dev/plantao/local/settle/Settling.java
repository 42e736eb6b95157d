package dev.plantao.local.settle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Knows when nothing is under way any more.
///
/// Whoever has work must count as busy before the call that caused it is answered, and call
/// [#changed] whenever that changes: then a look at all of them between which nothing changed is a
/// look at one moment.
public final class Settling {
  /// The longest that a caller waits: whatever takes longer than this on one machine hangs.
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Someone who may have work under way.
  @FunctionalInterface
  public interface Worker {
    boolean idle();
  }

  private final List<Worker> workers = new CopyOnWriteArrayList<>();
  private final Object monitor = new Object();
  private long changes;

  public void watch(Worker worker) {
    workers.add(worker);
  }

  public void changed() {
    synchronized (monitor) {
      changes++;
      monitor.notifyAll();
    }
  }

  public void await() throws InterruptedException {
    await(PATIENCE);
  }

  /// Returns when all is at rest.
  ///
  /// @throws UnsettledException when it is not within `patience`
  public void await(Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var seen = seen();
      if (workers.stream().allMatch(Worker::idle) && seen == seen()) {
        return;
      }
      awaitChange(seen, deadline);
    }
  }

  private long seen() {
    synchronized (monitor) {
      return changes;
    }
  }

  private void awaitChange(long seen, long deadline) throws InterruptedException {
    synchronized (monitor) {
      while (changes == seen) {
        var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new UnsettledException();
        }
        monitor.wait(left);
      }
    }
  }
}
