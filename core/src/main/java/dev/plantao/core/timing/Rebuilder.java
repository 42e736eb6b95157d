package dev.plantao.core.timing;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes lists and schedules anew from the log, and holds the states that the log carries against
/// the fold of its events.
public final class Rebuilder {
  private static final int PAGE = 100;

  private final ConversationLog log;
  private final Keeper keeper;

  public Rebuilder(ConversationLog log, Keeper keeper) {
    this.log = log;
    this.keeper = keeper;
  }

  /// Rebuilds one conversation.
  ///
  /// @return whether every entry carries the state that its events make
  public boolean rebuild(ConversationId id, Instant now) {
    keeper.match(id, now);
    return folds(id);
  }

  private boolean folds(ConversationId id) {
    @Nullable Conversation state = null;
    var page = log.entries(id, 0, PAGE);
    while (!page.isEmpty()) {
      for (Entry entry : page) {
        if (!entry.folded(state).equals(entry.after())) {
          return false;
        }
        state = entry.after();
      }
      page = log.entries(id, state == null ? 0 : state.lastSeq(), PAGE);
    }
    return true;
  }
}
