package dev.plantao.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.plantao.local.rights.RunningFunction;
import dev.plantao.local.template.TemplateException;
import dev.plantao.local.template.Wiring;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/// One function, taking and giving JSON as in the managed runtime, with its timeout.
public final class HostedFunction {
  private final Wiring.Function wired;
  private final JsonHandler handler;
  private final ExecutorService threads;
  private final LongAdder invocations = new LongAdder();

  private HostedFunction(Wiring.Function wired, JsonHandler handler, ExecutorService threads) {
    this.wired = wired;
    this.handler = handler;
    this.threads = threads;
  }

  static HostedFunction make(Wiring.Function wired, InstantSource clock, ExecutorService threads) {
    try {
      var handler = RunningFunction.as(wired.name(), () -> instance(wired, clock));
      return new HostedFunction(wired, JsonHandler.of(handler), threads);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(wired.name() + " cannot be made", e);
    }
  }

  public Wiring.Function wired() {
    return wired;
  }

  /// How often it was invoked.
  public long invocations() {
    return invocations.sum();
  }

  public Invocation invoke(byte[] event) {
    return invoke(event, UUID.randomUUID().toString(), wired.timeout());
  }

  /// Invokes the function, and waits for its end or its timeout.
  ///
  /// @param patience of the caller, where it is shorter than the function's timeout
  public Invocation invoke(byte[] event, String requestId, Duration patience) {
    var timeout = patience.compareTo(wired.timeout()) < 0 ? patience : wired.timeout();
    var context = new InvocationContext(wired, requestId, timeout);
    invocations.increment();
    var running =
        threads.submit(
            () -> RunningFunction.as(wired.name(), () -> handler.handle(event, context)));
    try {
      return new Invocation.Returned(running.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      running.cancel(true);
      return new Invocation.Failed(
          "Sandbox.Timedout", "Task timed out after " + timeout.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      return failed(requestId, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return new Invocation.Failed("Sandbox.Stopped", "The desk is being closed");
    }
  }

  private Invocation failed(String requestId, Throwable thrown) {
    System.err.println(wired.name() + " " + requestId + " failed:");
    thrown.printStackTrace();
    return new Invocation.Failed(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
  }

  private static Object instance(Wiring.Function wired, InstantSource clock) {
    try {
      return Class.forName(wired.handler())
          .getConstructor(Map.class, InstantSource.class)
          .newInstance(wired.environment(), clock);
    } catch (ClassNotFoundException e) {
      throw new TemplateException(wired.name() + ": there is no class " + wired.handler() + ".");
    } catch (NoSuchMethodException e) {
      throw new TemplateException(
          wired.handler() + " has no public constructor (Map, InstantSource).");
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          wired.name() + " cannot be made: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new TemplateException(wired.handler() + " cannot be made: " + e);
    }
  }

  /// What does the work, on JSON.
  interface JsonHandler {
    byte[] handle(byte[] event, Context context) throws Exception;

    static JsonHandler of(Object handler) {
      return ManagedRuntime.handlerOf(handler);
    }
  }
}
