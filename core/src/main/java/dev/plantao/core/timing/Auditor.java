package dev.plantao.core.timing;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.sla.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The net under every timer. Walks the due index up to now, asks each conversation whether
/// anything is due, checks that lists and schedules are as they should be, and repairs what is not.
///
/// Down for hours, it catches up: a shard's watermark moves only after a complete walk.
public final class Auditor {
  /// How far a watermark stays behind, so that an entry that was received earlier and written
  /// later, or that the index shows late, is still met.
  public static final Duration OVERLAP = Duration.ofMinutes(3);

  /// How far back a shard without a watermark is walked.
  static final Duration FIRST_WALK = Duration.ofDays(30);

  /// A younger conversation may still be in the keeper's hands.
  static final Duration SETTLED = Duration.ofMinutes(2);

  private final DueIndex index;
  private final ConversationLog log;
  private final DeskLists lists;
  private final Schedules schedules;
  private final Waker waker;
  private final Keeper keeper;
  private final BiConsumer<ConversationId, RuntimeException> onFailure;

  /// @param onFailure told of each conversation that could not be audited; the walk goes on, and
  ///   the watermark of its shard stays
  public Auditor(
      DueIndex index,
      ConversationLog log,
      DeskLists lists,
      Schedules schedules,
      Waker waker,
      Keeper keeper,
      BiConsumer<ConversationId, RuntimeException> onFailure) {
    this.index = index;
    this.log = log;
    this.lists = lists;
    this.schedules = schedules;
    this.waker = waker;
    this.keeper = keeper;
    this.onFailure = onFailure;
  }

  /// What one run found.
  ///
  /// @param visited conversations that were asked
  /// @param late deadlines that no timer had settled
  /// @param repaired conversations whose lists or schedules were wrong
  /// @param failed conversations that could not be audited
  public record Report(int visited, int late, int repaired, int failed) {
    Report plus(Report other) {
      return new Report(
          visited + other.visited,
          late + other.late,
          repaired + other.repaired,
          failed + other.failed);
    }
  }

  public Report run(Instant now) {
    var sum = new Report(0, 0, 0, 0);
    var watermarks = index.watermarks();
    var complete = new HashSet<Integer>();
    for (int shard = 0; shard < index.shards(); shard++) {
      var walked = walk(shard, watermarks.getOrDefault(shard, now.minus(FIRST_WALK)), now);
      if (walked.failed() == 0) {
        complete.add(shard);
      }
      sum = sum.plus(walked);
    }
    index.advance(complete, now.minus(OVERLAP));
    return sum;
  }

  private Report walk(int shard, Instant from, Instant now) {
    var until = now.minus(Deadline.GRACE);
    var seen = new HashSet<ConversationId>();
    var sum = new Report(0, 0, 0, 0);
    var cursor = Optional.<String>empty();
    do {
      var page = index.due(shard, from, until, cursor.orElse(null));
      for (var id : page.items()) {
        sum = sum.plus(visit(id, seen, now));
      }
      cursor = Optional.ofNullable(page.next());
    } while (cursor.isPresent());
    return sum;
  }

  private Report visit(ConversationId id, Set<ConversationId> seen, Instant now) {
    if (!seen.add(id)) {
      return new Report(0, 0, 0, 0);
    }
    try {
      var command = new CommandId("audit-" + now.toEpochMilli());
      var late = waker.ask(id, command, now) instanceof Outcome.Done;
      var wrong = !late && log.newest(id).map(e -> !asItShouldBe(e.after(), now)).orElse(false);
      if (late || wrong) {
        keeper.match(id, now);
      }
      return new Report(1, late ? 1 : 0, wrong ? 1 : 0, 0);
    } catch (RuntimeException failure) {
      onFailure.accept(id, failure);
      return new Report(1, 0, 0, 1);
    }
  }

  /// Whether lists and schedules match; one that changed just now is left to the keeper.
  private boolean asItShouldBe(Conversation state, Instant now) {
    if (state.updatedAt().isAfter(now.minus(SETTLED))) {
      return true;
    }
    return lists.listed(state.id()).map(l -> l.lastSeq() >= state.lastSeq()).orElse(false)
        && schedulesMatch(state, now);
  }

  private boolean schedulesMatch(Conversation state, Instant now) {
    for (var deadline : Keeper.wanted(state).values()) {
      var set = schedules.find(new ScheduleName(state.id(), deadline.kind()));
      if (!Keeper.near(deadline, now) && !set.equals(Optional.of(deadline.wakeAt()))) {
        return false;
      }
    }
    return true;
  }
}
