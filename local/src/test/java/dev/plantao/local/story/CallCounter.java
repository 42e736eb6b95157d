package dev.plantao.local.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// Sees every AWS call of this JVM: the SDK finds it by `execution.interceptors` on the class path.
public final class CallCounter implements ExecutionInterceptor {
  /// A call, and the thread that made it: reactions run in other threads than the request.
  record Made(String call, String request) {}

  private static final List<Made> MADE = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes of) {
    var call =
        of.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
            + "."
            + of.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    MADE.add(new Made(call, context.request().toString()));
  }

  static void clear() {
    MADE.clear();
  }

  static List<Made> made() {
    synchronized (MADE) {
      return List.copyOf(MADE);
    }
  }
}
