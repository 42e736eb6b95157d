package dev.plantao.core.outbox;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries that bring effects with marks, by the instant at which they were written, in shards, and
/// how far each shard was audited.
public interface EffectIndex {

  /// An entry, by the number of its first event.
  record Written(ConversationId conversation, long entry) {}

  /// How many shards there are; they are numbered from 0.
  int shards();

  /// Entries written after `after` and not after `until`, in order.
  Page<Written> written(int shard, Instant after, Instant until, @Nullable String cursor);

  /// How far a shard was audited completely; empty where it never was.
  Optional<Instant> watermark(int shard);

  /// Moves a watermark forward; one that lies further already stays.
  void advance(int shard, Instant to);
}
