package dev.plantao.core.timing;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.sla.DeadlineKind;

/// `<conversation>.<kind>`: one schedule per conversation and deadline, found again by its name (at
/// most 64 characters of `[0-9a-zA-Z-_.]`, as EventBridge Scheduler takes them).
public record ScheduleName(ConversationId conversation, DeadlineKind kind) {
  public String value() {
    return conversation.value() + "." + kind.label();
  }
}
