package dev.plantao.core.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a customer is asked for beside the description (PR-1). Impact is required where a person
/// fills in a ticket; a chat or a mail may not say it.
public record Report(
    @Nullable Text impact,
    @Nullable Text stepsToReproduce,
    @Nullable Text apiRequest,
    @Nullable Text apiResponse,
    @Nullable Instant occurredAt) {
  public static final Report EMPTY = new Report(null, null, null, null, null);
}
