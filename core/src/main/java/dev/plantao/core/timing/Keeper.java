package dev.plantao.core.timing;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Deadlines;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.DeadlineKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/// Makes lists and schedules match the newest entry of a conversation. It looks at where things
/// stand, not at what changed: run twice, late or out of order it changes nothing.
public final class Keeper {
  /// What is due sooner is not given to the scheduler, which refuses a past instant and fires
  /// within a minute.
  public static final Duration NEAR = Duration.ofSeconds(90);

  private final ConversationLog log;
  private final DeskLists lists;
  private final Schedules schedules;
  private final NearTimers timers;

  public Keeper(ConversationLog log, DeskLists lists, Schedules schedules, NearTimers timers) {
    this.log = log;
    this.lists = lists;
    this.schedules = schedules;
    this.timers = timers;
  }

  /// Matches everything to the newest entry, and looks again afterwards: whoever wrote meanwhile
  /// may have been matched by another keeper before this one was done.
  public void match(ConversationId id, Instant now) {
    var newest = log.newest(id);
    while (newest.isPresent()) {
      var state = newest.get().after();
      lists.keep(state);
      arm(state, now);
      if (!state.erased()) {
        for (var owner : OpenCases.ownersOf(state.intake().requester())) {
          log.mark(owner, OpenCases.Case.of(state));
        }
      }
      newest = log.newest(id).filter(entry -> entry.after().lastSeq() != state.lastSeq());
    }
  }

  /// Sets the alarms that should be set and removes the others.
  void arm(Conversation state, Instant now) {
    var wanted = wanted(state);
    var delays = new TreeSet<Duration>();
    for (var kind : Deadlines.kinds(state)) {
      var name = new ScheduleName(state.id(), kind);
      var deadline = wanted.get(kind);
      if (deadline == null) {
        schedules.remove(name);
      } else if (near(deadline, now)) {
        delays.add(delay(deadline, now));
        schedules.remove(name);
      } else {
        schedules.put(name, deadline.wakeAt());
      }
    }
    // One ring asks for everything that is due by then.
    delays.forEach(delay -> timers.wake(state.id(), delay));
  }

  /// The alarms that the scheduler should hold for a conversation.
  static Map<DeadlineKind, Deadline> wanted(Conversation state) {
    var wanted = new EnumMap<DeadlineKind, Deadline>(DeadlineKind.class);
    Deadlines.of(state).forEach(deadline -> wanted.put(deadline.kind(), deadline));
    return wanted;
  }

  static boolean near(Deadline deadline, Instant now) {
    return deadline.wakeAt().isBefore(now.plus(NEAR));
  }

  private static Duration delay(Deadline deadline, Instant now) {
    var left = Duration.between(now, deadline.wakeAt());
    return left.isNegative()
        ? Duration.ZERO
        : Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
  }
}
