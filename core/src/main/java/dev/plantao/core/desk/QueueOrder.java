package dev.plantao.core.desk;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.sla.Promise;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order of the queue (SV-3) as a string that sorts like it: escalated first, then severity,
/// then first responses before the rest, then the due instant, then the opening.
public final class QueueOrder {
  private static final long NEVER = 999_999_999_999_999L;

  private QueueOrder() {}

  /// The conversation's place; empty for a closed one, which no queue holds.
  public static Optional<String> of(Conversation conversation) {
    if (conversation.closed()) {
      return Optional.empty();
    }
    var unanswered = conversation.firstResponse().fulfilledAt() == null;
    var next = unanswered ? conversation.firstResponse() : conversation.resolution();
    return Optional.of(
        (conversation.handling().escalation() == null ? "1" : "0")
            + conversation.handling().severity().level()
            + (unanswered ? "0" : "1")
            + digits(dueOf(next))
            + digits(conversation.intake().at())
            + conversation.id().value());
  }

  /// A broken promise keeps its place by the instant at which it broke.
  private static @Nullable Instant dueOf(Promise promise) {
    return promise.violatedAt() != null ? promise.violatedAt() : promise.due().orElse(null);
  }

  private static String digits(@Nullable Instant instant) {
    var millis = instant == null ? NEVER : instant.toEpochMilli();
    var digits = Long.toString(millis);
    return "0".repeat(15 - digits.length()) + digits;
  }
}
