package dev.plantao.local.settle;

/// Wakes one worker, without polling. Rings while the worker is busy are not lost.
public final class Doorbell {
  private final Settling settling;
  private long rung;
  private long answered;
  private boolean closed;

  public Doorbell(Settling settling) {
    this.settling = settling;
  }

  public void ring() {
    synchronized (this) {
      rung++;
      notifyAll();
    }
    settling.changed();
  }

  /// Whether every ring was answered: its work is done.
  public synchronized boolean quiet() {
    return rung == answered;
  }

  /// Waits for a ring that has not been answered.
  ///
  /// @return what to [#answer] when its work is done, or -1 when the door is closed for good
  public synchronized long await() throws InterruptedException {
    while (rung == answered && !closed) {
      wait();
    }
    return closed ? -1 : rung;
  }

  public void answer(long ring) {
    synchronized (this) {
      answered = ring;
    }
    settling.changed();
  }

  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
