package dev.plantao.core.outbox;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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

  /// How far each shard was audited completely; without those that never were.
  Map<Integer, Instant> watermarks();

  /// Moves the watermarks of shards forward; one that lies further already stays.
  void advance(Set<Integer> shards, Instant to);
}
