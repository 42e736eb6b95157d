package dev.plantao.core.conversation;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// A slow second opinion on the clocks: paints every minute as "support's turn" or not, and counts.
///
/// It knows the rules SL-1 to SL-6, PR-3 and PR-6 by heart and none of the code under test. Minutes
/// count from the opening.
final class MinuteByMinute {

  enum Move {
    REPLY_AND_WAIT,
    REPLY,
    HOLDING,
    WRITE,
    EXPECT,
    ASSIGN,
    META,
    OURS,
    RESOLVE,
    CLOSE,
    REOPEN,
    NOTE,
    WAKE
  }

  private enum Stands {
    OPEN,
    WAITING,
    CLOSED
  }

  private static final int CLOSE_AFTER = 48 * 60;
  private static final int REOPEN_WITHIN = 7 * 24 * 60;
  private static final int UPDATE_EVERY = 24 * 60;
  private static final int LEAD_AFTER = 30;
  private static final int RESOLUTION_TARGET = 48 * 60;

  private final int target;
  private final boolean pauses;
  private final boolean[] worked;
  private final boolean[] firstResponse;
  private final boolean[] resolution;
  private Stands stands = Stands.OPEN;
  private boolean meta;
  private boolean assigned;
  private int closesAt;
  private int closedAt;
  private int lastWritten;
  private int answered = -1;
  private int resolved = -1;
  private int silentSince;
  private int reminders;

  /// @param works whether somebody works in a minute; the clocks move on in those alone
  MinuteByMinute(int target, boolean pauses, int horizon, IntPredicate works) {
    this.target = target;
    this.pauses = pauses;
    worked = new boolean[horizon];
    for (int i = 0; i < horizon; i++) {
      worked[i] = works.test(i);
    }
    firstResponse = new boolean[horizon];
    resolution = new boolean[horizon];
    paint(0);
  }

  /// @param move at a minute that is not before the last one's; a wake sees all of its minute
  void apply(Move move, int minute) {
    switch (move) {
      case WAKE -> wake(minute);
      case NOTE -> lastWritten = minute;
      case ASSIGN -> {
        if (!assigned) {
          assigned = true;
          lastWritten = minute;
        }
      }
      case META -> cause(true, minute);
      case OURS -> cause(false, minute);
      case WRITE -> write(minute);
      case REOPEN -> {
        if (stands == Stands.CLOSED) {
          open(minute);
        }
      }
      case EXPECT -> {
        if (stands != Stands.CLOSED) {
          lastWritten = minute;
          heard(minute);
        }
      }
      case HOLDING, REPLY, REPLY_AND_WAIT, RESOLVE, CLOSE -> {
        if (stands != Stands.CLOSED) {
          support(move, minute);
        }
      }
    }
  }

  private void support(Move move, int minute) {
    lastWritten = minute;
    heard(minute);
    if (move != Move.HOLDING && move != Move.CLOSE && answered < 0) {
      answered = minute;
    }
    switch (move) {
      case REPLY_AND_WAIT -> {
        stands = Stands.WAITING;
        closesAt = minute + CLOSE_AFTER;
      }
      case RESOLVE, CLOSE -> {
        stands = Stands.CLOSED;
        closedAt = minute;
        resolved = move == Move.RESOLVE ? minute : -1;
      }
      default -> stands = Stands.OPEN;
    }
    paint(minute);
  }

  /// The customer hears from support, or it is support's turn again.
  private void heard(int minute) {
    silentSince = minute;
    reminders = 0;
  }

  private void write(int minute) {
    if (stands == Stands.OPEN) {
      lastWritten = minute;
    } else if (stands != Stands.CLOSED || minute < closedAt + REOPEN_WITHIN) {
      open(minute);
    }
  }

  private void open(int minute) {
    lastWritten = minute;
    stands = Stands.OPEN;
    resolved = -1;
    heard(minute);
    paint(minute);
  }

  private void cause(boolean wanted, int minute) {
    if (meta != wanted) {
      meta = wanted;
      lastWritten = minute;
      paint(minute);
    }
  }

  private void wake(int minute) {
    remind(minute);
    if (stands == Stands.WAITING && closesAt <= minute) {
      closedAt = Math.max(closesAt, lastWritten);
      lastWritten = closedAt;
      stands = Stands.CLOSED;
      paint(closedAt);
    }
  }

  /// The assignee, then the lead; the lead alone where nobody is assigned.
  private void remind(int minute) {
    while (updateDue().isPresent() && updateDue().getAsInt() <= minute) {
      lastWritten = Math.max(lastWritten, updateDue().getAsInt());
      reminders = assigned ? reminders + 1 : 2;
    }
  }

  OptionalInt updateDue() {
    return stands == Stands.OPEN && reminders < 2
        ? OptionalInt.of(silentSince + UPDATE_EVERY + reminders * LEAD_AFTER)
        : OptionalInt.empty();
  }

  /// From here to the end as things stand now.
  private void paint(int from) {
    Arrays.fill(firstResponse, from, firstResponse.length, answersFirst());
    Arrays.fill(resolution, from, resolution.length, supportsTurn());
  }

  private boolean answersFirst() {
    return stands != Stands.CLOSED && answered < 0;
  }

  private boolean supportsTurn() {
    return !meta && (stands == Stands.OPEN || (stands == Stands.WAITING && !pauses));
  }

  OptionalInt firstResponseDue() {
    return reached(firstResponse, target);
  }

  OptionalInt resolutionDue() {
    return reached(resolution, RESOLUTION_TARGET);
  }

  boolean resolutionRuns(int minute) {
    return resolution[minute];
  }

  int resolutionSpent(int until) {
    int sum = 0;
    for (int i = 0; i < until; i++) {
      sum += resolution[i] && worked[i] ? 1 : 0;
    }
    return sum;
  }

  OptionalInt answered() {
    return answered < 0 ? OptionalInt.empty() : OptionalInt.of(answered);
  }

  OptionalInt resolved() {
    return resolved < 0 ? OptionalInt.empty() : OptionalInt.of(resolved);
  }

  private OptionalInt reached(boolean[] painted, int target) {
    int sum = 0;
    for (int i = 0; i < painted.length; i++) {
      sum += painted[i] && worked[i] ? 1 : 0;
      if (sum == target) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
