package dev.plantao.local.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.local.rights.RunningFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Functions that a test invokes as an operator does. They have the variables and the rights that
/// the template gives them.
final class Functions {
  /// More than any function asks for.
  private static final int FIFTEEN_MINUTES = 900_000;

  private Functions() {}

  /// A function of the real desk.
  ///
  /// @param name as in the template, such as `rebuild`
  static <F> F made(String name, BiFunction<Map<String, String>, InstantSource, F> maker) {
    var desk = RealDesk.get();
    var function = Aws.TABLE + "-" + name;
    var variables = new HashMap<String, String>();
    Person.stranger()
        .get("/local/functions")
        .body()
        .get(function)
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asString("")));
    try {
      return RunningFunction.as(function, () -> maker.apply(variables, desk.clock()));
    } catch (Exception failed) {
      throw new IllegalStateException(function + " cannot be made", failed);
    }
  }

  static String invoke(RequestStreamHandler function, String input) throws IOException {
    var output = new ByteArrayOutputStream();
    var bytes = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    function.handleRequest(bytes, output, context());
    return output.toString(StandardCharsets.UTF_8);
  }

  /// What a queue hands to a function.
  static SQSEvent message(String body) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("one");
    message.setBody(body);
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  /// A context with all the time in the world.
  static Context context() {
    return context(FIFTEEN_MINUTES);
  }

  /// A context of a function whose time is nearly over.
  static Context hurried() {
    return context(1);
  }

  private static Context context(int millis) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> millis;
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
