package dev.plantao.local.story;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.util.Map;

/// What functions are given, for those whom a test invokes as an operator does.
final class Functions {
  private static final String BUCKET = "plantao-dev-%s-000000000000";

  private Functions() {}

  static Map<String, String> proving() {
    return Map.of("TABLE", Aws.TABLE, "PROOFS_BUCKET", BUCKET.formatted("proofs"));
  }

  static Map<String, String> forgetting() {
    return Map.of(
        "TABLE", Aws.TABLE,
        "INTAKE_BUCKET", BUCKET.formatted("intake"),
        "FILES_BUCKET", BUCKET.formatted("files"),
        "PROOFS_BUCKET", BUCKET.formatted("proofs"),
        "EXPORTS_BUCKET", BUCKET.formatted("exports"),
        "ERASURES", queue("plantao-dev-erasures"),
        "EXPORTS", queue("plantao-dev-exports"));
  }

  private static String queue(String name) {
    return Aws.sqs().getQueueUrl(get -> get.queueName(name)).queueUrl();
  }

  /// A context with all the time in the world.
  static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> 900_000;
                  case "getAwsRequestId" -> "request-1";
                  case "getLogger" ->
                      Proxy.newProxyInstance(
                          Context.class.getClassLoader(),
                          new Class<?>[] {method.getReturnType()},
                          (_, _, arguments) -> {
                            System.out.println(arguments[0]);
                            return null;
                          });
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
