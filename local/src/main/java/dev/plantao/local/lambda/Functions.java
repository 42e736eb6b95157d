package dev.plantao.local.lambda;

import dev.plantao.local.template.Arns;
import dev.plantao.local.template.TemplateException;
import dev.plantao.local.template.Wiring;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// The functions of the template: one instance each, invoked concurrently.
public final class Functions implements AutoCloseable {
  private final Map<String, FutureTask<HostedFunction>> functions = new LinkedHashMap<>();

  /// Threads of the platform: a virtual one that waits for a class to be initialised keeps its
  /// carrier, and where all that start at once are as many as the cores, nobody gets on.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("function-", 0).factory());

  public Functions(List<Wiring.Function> wired, InstantSource clock) {
    for (var function : wired) {
      functions.put(
          function.name(), new FutureTask<>(() -> HostedFunction.make(function, clock, threads)));
    }
  }

  /// Makes the instances, all at once: most of a cold start is loading classes.
  public void start() {
    functions.values().forEach(threads::execute);
  }

  /// Waits until every function is there.
  ///
  /// @throws TemplateException when one cannot be made
  public void ready() {
    functions.keySet().forEach(this::get);
  }

  /// Finds a function.
  ///
  /// @param nameOrArn a name, or an ARN with or without a qualifier
  public HostedFunction get(String nameOrArn) {
    var function = functions.get(Arns.functionName(nameOrArn));
    if (function == null) {
      throw new IllegalArgumentException("There is no function " + nameOrArn + ".");
    }
    return made(function);
  }

  public boolean has(String nameOrArn) {
    return functions.containsKey(Arns.functionName(nameOrArn));
  }

  private static HostedFunction made(Future<HostedFunction> function) {
    try {
      return function.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The desk is being closed", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
