package dev.plantao.local.settle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A thread that works whenever its bell rings, and outlives the failures of its work.
public final class PumpThread implements AutoCloseable {
  private static final Duration BREATH = Duration.ofMillis(200);

  private final String name;
  private final Doorbell doorbell;
  private final Work work;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /// What it does at each ring.
  @FunctionalInterface
  public interface Work {
    void run() throws InterruptedException;
  }

  public PumpThread(String name, Doorbell doorbell, Work work) {
    this.name = name;
    this.doorbell = doorbell;
    this.work = work;
  }

  public void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    try {
      for (var ring = doorbell.await(); ring >= 0; ring = doorbell.await()) {
        work();
        doorbell.answer(ring);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() throws InterruptedException {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (closed) {
        throw new InterruptedException("closed");
      }
      System.err.println(name + " failed and begins again:");
      e.printStackTrace();
      doorbell.ring();
      Thread.sleep(BREATH);
    }
  }

  /// Returns when it works no more.
  @Override
  public void close() {
    closed = true;
    doorbell.close();
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
