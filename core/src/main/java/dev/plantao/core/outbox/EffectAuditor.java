package dev.plantao.core.outbox;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The net under the outbox: letters, notices and calls of the last minutes that were never begun
/// are sent on once more. What was begun is its queue's to finish, or its dead letters' to tell.
public final class EffectAuditor {
  /// A younger effect may still be on its way.
  public static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  /// How far back an index without a watermark is walked.
  static final Duration FIRST_WALK = Duration.ofDays(1);

  /// How far a watermark stays behind, for entries that the index shows late.
  static final Duration OVERLAP = Duration.ofMinutes(1);

  private final EffectIndex index;
  private final ConversationLog log;
  private final EffectBook book;
  private final Outbox outbox;
  private final BiConsumer<ConversationId, RuntimeException> onFailure;

  /// @param onFailure told of each entry that could not be audited; the walk goes on, and the
  ///   watermark of its shard stays
  public EffectAuditor(
      EffectIndex index,
      ConversationLog log,
      EffectBook book,
      Outbox outbox,
      BiConsumer<ConversationId, RuntimeException> onFailure) {
    this.index = index;
    this.log = log;
    this.book = book;
    this.outbox = outbox;
    this.onFailure = onFailure;
  }

  /// What one run found.
  ///
  /// @param looked entries whose effects were looked for
  /// @param repaired effects sent on once more
  /// @param failed entries that could not be audited
  public record Report(int looked, int repaired, int failed) {
    Report plus(Report other) {
      return new Report(looked + other.looked, repaired + other.repaired, failed + other.failed);
    }
  }

  public Report run(Instant now) {
    var sum = new Report(0, 0, 0);
    var until = now.minus(ON_ITS_WAY);
    var watermarks = index.watermarks();
    var complete = new HashSet<Integer>();
    for (int shard = 0; shard < index.shards(); shard++) {
      var walked = walk(shard, watermarks.getOrDefault(shard, now.minus(FIRST_WALK)), until);
      if (walked.failed() == 0) {
        complete.add(shard);
      }
      sum = sum.plus(walked);
    }
    index.advance(complete, until.minus(OVERLAP));
    return sum;
  }

  private Report walk(int shard, Instant from, Instant until) {
    var sum = new Report(0, 0, 0);
    var cursor = Optional.<String>empty();
    do {
      var page = index.written(shard, from, until, cursor.orElse(null));
      for (var written : page.items()) {
        sum = sum.plus(look(written));
      }
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());
    return sum;
  }

  private Report look(EffectIndex.Written written) {
    try {
      List<Effect> effects =
          log.entry(written.conversation(), written.entry()).map(Effects::marked).orElse(List.of());
      var missing = book.missing(effects);
      if (!missing.isEmpty()) {
        outbox.send(new ArrayList<>(missing));
      }
      return new Report(1, missing.size(), 0);
    } catch (RuntimeException failure) {
      onFailure.accept(written.conversation(), failure);
      return new Report(1, 0, 1);
    }
  }
}
