package dev.plantao.local.rights;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Which function the current thread makes or runs.
public final class RunningFunction {
  private static final ThreadLocal<@Nullable String> NAME = new InheritableThreadLocal<>();

  private RunningFunction() {}

  /// Does something as a function of this name.
  public static <T> T as(String name, Callable<T> work) throws Exception {
    var before = NAME.get();
    NAME.set(name);
    try {
      return work.call();
    } finally {
      NAME.set(before);
    }
  }

  static @Nullable String name() {
    return NAME.get();
  }
}
