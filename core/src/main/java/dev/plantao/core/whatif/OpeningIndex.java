package dev.plantao.core.whatif;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Conversations by when they were opened. May lag behind the log by moments.
public interface OpeningIndex {
  /// More are not in one page.
  int MOST = 100;

  /// A page of those opened from one instant on and before another; possibly empty with more to
  /// come.
  ///
  /// @param cursor of the page before; null for the first
  Page<ConversationId> opened(Instant from, Instant to, @Nullable String cursor);
}
