package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;

/// The first entry of a log that does not fit.
///
/// @param entry number of its first event; of the entry that should follow where one is missing
/// @param what is wrong with it, for people; never a word of what somebody wrote
public record Fault(ConversationId conversation, long entry, Kind kind, String what) {

  /// What does not fit.
  public enum Kind {
    /// It cannot be read at all.
    UNREADABLE,
    /// Its key is not the one that its facts name.
    MISPLACED,
    /// It does not follow the entry before it.
    GAP,
    /// Its digest is not that of its facts and of the digest before.
    DIGEST,
    /// What stands beside the facts is not what the facts say: when it is due, its command.
    ATTRIBUTE,
    /// A word is not the one whose digest stands among the facts.
    WORD,
    /// A word is gone, and no erasure stands on the log.
    FORGOTTEN,
    /// The state is not what the events make of the one before.
    STATE,
    /// A log that was anchored further ends here: its tail was cut off.
    CUT,
    /// The chain holds, but another one was anchored: the tail was written anew.
    REWRITTEN,
    /// The anchors themselves do not fit.
    ANCHOR
  }
}
