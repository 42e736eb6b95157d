package dev.plantao.local.adapters;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A client that is interrupted at one of its writes.
final class CrashingDynamo {
  private static final Set<String> WRITES =
      Set.of("putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem");

  private CrashingDynamo() {}

  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// A client whose write number `at` fails, before it is done or after.
  static DynamoDbClient crashing(DynamoDbClient real, int at, boolean after) {
    var writes = new AtomicInteger();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              var now = WRITES.contains(method.getName()) && writes.getAndIncrement() == at;
              if (now && !after) {
                throw new Crash();
              }
              try {
                var answer = method.invoke(real, arguments);
                if (now) {
                  throw new Crash();
                }
                return answer;
              } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
              }
            });
  }
}
