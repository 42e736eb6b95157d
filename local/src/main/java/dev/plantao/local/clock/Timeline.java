package dev.plantao.local.clock;

import dev.plantao.local.settle.Settling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Wakes what waits for the clock: in its own time while the clock runs, step by step when the
/// clock is moved.
public final class Timeline implements AutoCloseable {
  private final LocalClock clock;
  private final Settling settling;
  private final List<Timed> waiting = new CopyOnWriteArrayList<>();
  private final Object moving = new Object();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean closed;
  private @Nullable Thread thread;

  public Timeline(LocalClock clock, Settling settling) {
    this.clock = clock;
    this.settling = settling;
  }

  public void register(Timed timed) {
    waiting.add(timed);
  }

  /// To be called when someone's next due instant may have come nearer.
  public void changed() {
    bell.release();
  }

  public void start() {
    thread = Thread.ofPlatform().daemon().name("alarm").start(this::ring);
  }

  /// Stops or starts the clock where it is.
  public void hold(boolean hold) {
    synchronized (moving) {
      if (hold) {
        clock.standAt(clock.instant());
      } else if (clock.held()) {
        clock.runFrom(clock.instant());
      }
    }
    changed();
  }

  /// Moves the clock: everything due up to `target` is woken at its own instant, and what follows
  /// from it settles before the next.
  ///
  /// @throws IllegalArgumentException when `target` lies in the past
  public void moveTo(Instant target) throws InterruptedException {
    synchronized (moving) {
      var from = clock.instant();
      if (target.isBefore(from)) {
        throw new IllegalArgumentException("The clock is at " + from + " and never goes back.");
      }
      var wasHeld = clock.held();
      clock.standAt(from);
      try {
        walk(from, target);
      } finally {
        if (!wasHeld) {
          clock.runFrom(clock.instant());
        }
      }
    }
    changed();
  }

  /// Moves the clock by a span of time from where it is.
  public void advance(Duration span) throws InterruptedException {
    synchronized (moving) {
      moveTo(clock.instant().plus(span));
    }
  }

  private void walk(Instant from, Instant target) throws InterruptedException {
    // What is under way may still arm something that falls due within the move.
    settling.await();
    waiting.forEach(timed -> timed.beforeMove(from, target));
    step(target);
    clock.standAt(target);
    waiting.forEach(timed -> timed.afterMove(target));
    settling.await();
    step(target);
  }

  private void step(Instant target) throws InterruptedException {
    var due = nextDue();
    while (due.isPresent() && !due.get().isAfter(target)) {
      if (due.get().isAfter(clock.instant())) {
        clock.standAt(due.get());
      }
      wake();
      settling.await();
      due = nextDue();
    }
  }

  private Optional<Instant> nextDue() {
    return waiting.stream().flatMap(timed -> timed.nextDue().stream()).min(Instant::compareTo);
  }

  private void wake() {
    var now = clock.instant();
    waiting.stream()
        .filter(timed -> timed.nextDue().filter(due -> !due.isAfter(now)).isPresent())
        .forEach(timed -> timed.wake(now));
  }

  private void ring() {
    try {
      while (!closed) {
        // Changes from here on ring again.
        bell.drainPermits();
        synchronized (moving) {
          wake();
        }
        sleep();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Until the next thing is due or something changed.
  private void sleep() throws InterruptedException {
    var due = nextDue();
    if (due.isEmpty() || clock.held()) {
      bell.acquire();
    } else {
      var millis = Duration.between(clock.instant(), due.get()).toMillis() + 1;
      var _ = bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    closed = true;
    bell.release();
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
