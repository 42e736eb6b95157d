package dev.plantao.core.timing;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every entry of every log by the instant at which the auditor should look at it, in shards, and
/// how far each shard was walked.
public interface DueIndex {

  /// How many shards there are; they are numbered from 0.
  int shards();

  /// The conversations of entries to be looked at after `after` and not after `until`, in order;
  /// one with several entries may come several times.
  Page<ConversationId> due(int shard, Instant after, Instant until, @Nullable String cursor);

  /// How far each shard was walked completely; without those that never were.
  Map<Integer, Instant> watermarks();

  /// Moves the watermarks of shards forward; one that lies further already stays.
  void advance(Set<Integer> shards, Instant to);
}
