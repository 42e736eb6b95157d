package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.ConversationId;
import java.util.List;
import java.util.Set;

/// The words of logs, and what hangs on them. Each of these may be repeated, and finds nothing the
/// second time.
public interface LogWords {

  /// Removes the words of all entries with their salts, and what the letters' marks know.
  Removed forget(ConversationId id);

  /// Removes some words of one entry.
  void forget(ConversationId id, long entry, List<Integer> words);

  /// Removes what the table keeps of a conversation beside its log: who listens to it.
  void forgetListeners(ConversationId id);

  /// What a conversation lost.
  ///
  /// @param entries that had words until now
  /// @param files ids of all that came with its messages
  record Removed(long entries, Set<String> files) {
    public Removed {
      files = Set.copyOf(files);
    }
  }
}
