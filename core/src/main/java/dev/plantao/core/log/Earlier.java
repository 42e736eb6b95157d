package dev.plantao.core.log;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Remembered;
import org.jspecify.annotations.Nullable;

/// What is to be said before anything is decided: the same command was done before, or the caller
/// saw another version.
final class Earlier {
  private final ConversationLog log;

  Earlier(ConversationLog log) {
    this.log = log;
  }

  /// The outcome, or null where it is to be decided.
  @Nullable Outcome of(
      Entry newest, CommandId command, @Nullable IdempotencyKey key, @Nullable Long expectedSeq) {
    if (newest.command().equals(command)) {
      return new Outcome.Done(newest);
    }
    var repeated = key == null ? null : repeated(newest, key);
    if (repeated != null) {
      return repeated;
    }
    long seq = newest.after().lastSeq();
    return expectedSeq != null && expectedSeq != seq ? new Outcome.Stale(seq) : null;
  }

  private @Nullable Outcome repeated(Entry newest, IdempotencyKey key) {
    for (Remembered used : newest.after().keys()) {
      if (used.key().hash().equals(key.hash())) {
        return used.key().body().equals(key.body())
            ? new Outcome.Repeated(answered(newest, used))
            : new Outcome.KeyReused();
      }
    }
    return null;
  }

  private Entry answered(Entry newest, Remembered used) {
    return newest.seq() == used.entry()
        ? newest
        : log.entry(newest.after().id(), used.entry())
            .orElseThrow(() ->
                new IllegalStateException(
                    newest.after().id()
                        + " remembers entry "
                        + used.entry()
                        + ", its log does not"));
  }
}
