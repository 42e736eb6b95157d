package dev.plantao.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/// Counts every AWS call of this JVM, and the units that DynamoDB says it took: the SDK finds it by
/// `execution.interceptors` on the class path. Counts nothing until somebody begins.
public final class CountedCalls implements ExecutionInterceptor {
  private static final Map<String, LongAdder> CALLS = new ConcurrentSkipListMap<>();
  private static final Map<String, DoubleAdder> UNITS = new ConcurrentSkipListMap<>();
  private static volatile boolean counts;

  static void begin() {
    CALLS.clear();
    UNITS.clear();
    counts = true;
  }

  /// Calls by service and operation, such as `Sqs.SendMessageBatch`.
  static Map<String, Long> calls() {
    var calls = new TreeMap<String, Long>();
    CALLS.forEach((call, times) -> calls.put(call, times.sum()));
    return calls;
  }

  /// DynamoDB's capacity units by operation, those of indexes included.
  static Map<String, Double> units() {
    var units = new TreeMap<String, Double>();
    UNITS.forEach((call, taken) -> units.put(call, taken.sum()));
    return units;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes of) {
    if (!counts) {
      return context.request();
    }
    for (SdkField<?> field : context.request().sdkFields()) {
      if (field.memberName().equals("ReturnConsumedCapacity")) {
        var builder = context.request().toBuilder();
        field.set(builder, "TOTAL");
        return builder.build();
      }
    }
    return context.request();
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes of) {
    if (counts) {
      CALLS.computeIfAbsent(name(of), _ -> new LongAdder()).increment();
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes of) {
    if (counts) {
      context
          .response()
          .getValueForField("ConsumedCapacity", Object.class)
          .ifPresent(taken -> add(name(of), taken));
    }
  }

  private static void add(String call, Object taken) {
    switch (taken) {
      case ConsumedCapacity one when one.capacityUnits() != null ->
          UNITS.computeIfAbsent(call, _ -> new DoubleAdder()).add(one.capacityUnits());
      case List<?> several -> several.forEach(one -> add(call, one));
      default -> {}
    }
  }

  private static String name(ExecutionAttributes of) {
    return of.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
        + "."
        + of.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
  }
}
