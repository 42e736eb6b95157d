package dev.plantao.core.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What support said in a chat that the customer has not answered yet. Whether they read it, the
/// log does not know: that is asked when it falls due.
///
/// @param first number of the first answer of those
/// @param last number of the last one
/// @param since when the first one was given
public record Unread(long first, long last, Instant since) {

  static Unread with(@Nullable Unread before, long seq, Instant at) {
    return before == null ? new Unread(seq, seq, at) : new Unread(before.first, seq, before.since);
  }

  /// When it is time to look whether somebody still sits there.
  Optional<Instant> due(@Nullable Duration followUpAfter) {
    return Optional.ofNullable(followUpAfter).map(since::plus);
  }
}
