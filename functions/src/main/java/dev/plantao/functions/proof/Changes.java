package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Which conversations changed, by the day on which the desk saw it.
public interface Changes {
  /// Parts of a day, so that no day is written to one partition.
  int SHARDS = 4;

  /// How long a note is kept; anchors that were not made for longer need a rebuilding first.
  Duration KEPT = Duration.ofDays(40);

  /// Notes that a conversation changed today.
  void note(ConversationId id);

  /// Those noted on a day, each once, by id.
  ///
  /// @param after the last one seen; empty for the first page
  /// @param limit 1 to 1000
  List<ConversationId> of(LocalDate day, int shard, String after, int limit);

  /// In which part of a day a conversation is noted.
  static int shardOf(ConversationId id) {
    return Math.floorMod(id.value().hashCode(), SHARDS);
  }
}
