package dev.plantao.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is wired to what: the functions of the template and everything that invokes them.
public record Wiring(
    List<Function> functions,
    List<Route> routes,
    Cors cors,
    List<StreamMapping> streams,
    List<QueueMapping> queueMappings,
    List<Rate> rates,
    List<Queue> queues,
    List<String> scheduleGroups) {

  /// A function.
  ///
  /// @param retries of an asynchronous invocation, after the first attempt
  /// @param onFailure ARN of where an asynchronous event goes that failed for good
  /// @param onRestart to be invoked once after each start, as `Metadata: {Plantao: {LocalOnRestart:
  ///   true}}` asks
  public record Function(
      String name,
      String handler,
      Map<String, String> environment,
      Duration timeout,
      int retries,
      Optional<String> onFailure,
      boolean onRestart) {}

  /// A route of the HTTP API to a function.
  ///
  /// @param method in capitals, or `ANY`
  /// @param path such as `/tickets/{id}`, or `$default`
  /// @param open needs no token
  public record Route(String function, String method, String path, boolean open) {}

  /// What pages of other origins may ask of the HTTP API; nothing where no method is named.
  ///
  /// @param maxAge seconds for which a browser need not ask again
  public record Cors(
      List<String> methods, List<String> headers, List<String> exposed, int maxAge) {}

  /// An event source mapping of a table's stream.
  ///
  /// @param filters patterns of which a record must match one; none let everything through
  /// @param retries -1 for as long as the record lives
  public record StreamMapping(
      String function,
      String table,
      List<JsonNode> filters,
      int batchSize,
      int retries,
      boolean bisect,
      boolean partial,
      Optional<String> onFailure) {}

  public record QueueMapping(String function, String queue, int batchSize, boolean partial) {}

  public record Rate(String name, String function, Duration rate, String input) {}

  /// A queue.
  ///
  /// @param deadLetters name of the queue that takes what was received `maxReceives` times
  public record Queue(
      String name,
      Duration visibilityTimeout,
      Duration delay,
      Optional<String> deadLetters,
      int maxReceives) {}

  public static Wiring of(Template template) {
    return new WiringReader(template).read();
  }
}
