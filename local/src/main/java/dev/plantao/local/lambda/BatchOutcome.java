package dev.plantao.local.lambda;

import dev.plantao.local.json.Json;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Which records of a batch a function has done.
///
/// @param failed identifiers of those it has not; meaningless when `all` is true
/// @param all whether the whole batch failed
public record BatchOutcome(boolean all, Set<String> failed) {
  private static final BatchOutcome NOTHING_DONE = new BatchOutcome(true, Set.of());
  private static final BatchOutcome ALL_DONE = new BatchOutcome(false, Set.of());

  /// Reads the outcome out of how an invocation ended.
  ///
  /// @param partial whether the mapping asked for `ReportBatchItemFailures`
  public static BatchOutcome of(Invocation invocation, boolean partial) {
    return switch (invocation) {
      case Invocation.Failed _ -> NOTHING_DONE;
      case Invocation.Returned returned -> partial ? reported(returned.payload()) : ALL_DONE;
    };
  }

  public boolean done(String identifier) {
    return !all && !failed.contains(identifier);
  }

  /// No report is a success; one that names nothing that can be a record fails the batch.
  private static BatchOutcome reported(byte[] payload) {
    try {
      var failures = Json.parse(payload).path("batchItemFailures");
      var failed = new HashSet<String>();
      for (JsonNode failure : failures) {
        failed.add(failure.path("itemIdentifier").asString(""));
      }
      return failed.contains("") ? NOTHING_DONE : new BatchOutcome(false, failed);
    } catch (JacksonException e) {
      return NOTHING_DONE;
    }
  }
}
