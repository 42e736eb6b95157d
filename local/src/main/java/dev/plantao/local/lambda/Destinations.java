package dev.plantao.local.lambda;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where what failed for good goes. Each service that can take it adds itself.
public final class Destinations {
  /// A service that takes failures.
  public interface Destination {
    boolean accepts(String arn);

    /// Takes one failure.
    ///
    /// @param report what AWS tells of the failure
    /// @param payload the failed events themselves: a queue gets them only for asynchronous
    ///   invocations, where the report has them already; a bucket always
    void accept(String arn, ObjectNode report, JsonNode payload);
  }

  private final List<Destination> destinations = new CopyOnWriteArrayList<>();

  public void add(Destination destination) {
    destinations.add(destination);
  }

  public void send(Optional<String> arn, ObjectNode report, JsonNode payload) {
    var destination =
        destinations.stream().filter(one -> arn.filter(one::accepts).isPresent()).findFirst();
    if (arn.isPresent() && destination.isPresent()) {
      destination.get().accept(arn.get(), report, payload);
    } else {
      System.err.println("An event failed for good, and nobody takes it: " + report);
    }
  }
}
