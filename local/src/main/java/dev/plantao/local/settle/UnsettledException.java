package dev.plantao.local.settle;

/// Something still works, or hangs, after all patience.
public final class UnsettledException extends RuntimeException {
  UnsettledException() {
    super("Streams, queues and invocations did not come to rest in time; try again.");
  }
}
