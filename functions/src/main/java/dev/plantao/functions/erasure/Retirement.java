package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.policy.Retention;
import dev.plantao.core.timing.DueIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Forgets what the policy keeps no longer.
///
/// Every entry stands in the due index at or after the instant it was written; walked up to as long
/// ago as things are kept, it names each conversation that closed since the walk before, once its
/// time is over.
public final class Retirement {
  /// No log is older than the desk itself.
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private static final Duration DAY = Duration.ofDays(1);

  private final DueIndex index;
  private final HeldMails held;
  private final ConversationLog log;
  private final Erasures erasures;

  /// @param index walked with watermarks of its own
  public Retirement(DueIndex index, HeldMails held, ConversationLog log, Erasures erasures) {
    this.index = index;
    this.held = held;
    this.log = log;
    this.erasures = erasures;
  }

  /// Mails in quarantine, the oldest first.
  public interface HeldMails {
    /// Ids of those that were held before an instant and that nobody released.
    List<String> before(Instant instant, int limit);
  }

  public record Report(int conversations, int mails) {}

  public Report run(Retention retention, Instant now, BooleanSupplier goOn) {
    int mails = 0;
    if (retention.held() != null) {
      mails = mails(now.minus(retention.held()), goOn);
    }
    int conversations = 0;
    if (retention.closed() != null) {
      var watermarks = index.watermarks();
      for (int shard = 0; shard < index.shards() && goOn.getAsBoolean(); shard++) {
        var from = watermarks.getOrDefault(shard, FIRST);
        conversations += walk(shard, from, now.minus(retention.closed()), goOn);
      }
    }
    return new Report(conversations, mails);
  }

  private int mails(Instant before, BooleanSupplier goOn) {
    int mails = 0;
    var page = held.before(before, 100);
    while (!page.isEmpty()) {
      for (var id : page) {
        erasures.erase(id);
        mails++;
      }
      page = goOn.getAsBoolean() ? held.before(before, 100) : List.of();
    }
    return mails;
  }

  /// A day at a time: what is done of a long way is not done again.
  private int walk(int shard, Instant start, Instant until, BooleanSupplier goOn) {
    int retired = 0;
    var from = start;
    while (from.isBefore(until) && goOn.getAsBoolean()) {
      var to = from.plus(DAY).isBefore(until) ? from.plus(DAY) : until;
      @Nullable String cursor = null;
      do {
        var page = index.due(shard, from, to, cursor);
        for (var id : page.items()) {
          retired += retired(id, until) ? 1 : 0;
        }
        cursor = page.next();
      } while (cursor != null);
      index.advance(Set.of(shard), to);
      from = to;
    }
    return retired;
  }

  /// Whether it was closed for so long, and is erased now.
  private boolean retired(ConversationId id, Instant until) {
    var newest = log.newest(id).orElse(null);
    if (newest == null
        || !(newest.after().phase() instanceof Phase.Closed closed)
        || closed.at().isAfter(until)) {
      return false;
    }
    var first = log.entry(id, 1).orElse(newest);
    if (first.after().erased()) {
      return false;
    }
    erasures.retire(id, first.after().intake().requester(), "retention");
    return true;
  }
}
