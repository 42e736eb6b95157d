package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads logs as they are stored, for those who doubt them.
public interface LogProof {

  /// Walks one log from its beginning to its end.
  ///
  /// @param anchored a head that the log must have come by; null for none
  Verdict check(ConversationId id, @Nullable Head anchored);

  /// The newest entry of a log, read strongly; empty where there is no such log.
  Optional<Head> head(ConversationId id);

  /// The digest of one entry as it is stored; empty where there is no such entry.
  Optional<String> digest(ConversationId id, long entry);

  /// What a walk came to.
  ///
  /// @param entries so many were read
  /// @param head the last of them that fits; null where the first one does not
  /// @param erased whether its words were erased, as its log says
  /// @param fault the first that does not fit; null where all do
  record Verdict(long entries, @Nullable Head head, boolean erased, @Nullable Fault fault) {}
}
