package dev.plantao.core.timing;

import dev.plantao.core.conversation.ConversationId;
import java.time.Duration;

/// Alarms so near that a schedule could refuse them as past.
public interface NearTimers {

  /// Wakes a conversation after a delay; setting it twice wakes it twice, which does no harm.
  ///
  /// @param delay zero to 15 minutes (the longest delay of an SQS message), in whole seconds
  void wake(ConversationId id, Duration delay);
}
