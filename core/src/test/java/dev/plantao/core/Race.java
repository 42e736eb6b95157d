package dev.plantao.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Several threads that start at the same instant.
public final class Race {

  private Race() {}

  /// Runs them all and waits for the last.
  ///
  /// @param runner makes what the runner of this number does; called before the start
  /// @return each runner's own outcome, by number
  public static <T> List<T> of(int runners, IntFunction<Callable<T>> runner) {
    var start = new CyclicBarrier(runners);
    try (var threads = Executors.newFixedThreadPool(runners)) {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < runners; i++) {
        var run = runner.apply(i);
        futures.add(
            threads.submit(() -> {
              start.await();
              return run.call();
            }));
      }
      var outcomes = new ArrayList<T>();
      for (var future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in a race", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a runner failed", e.getCause());
    }
  }
}
