package dev.plantao.local.clock;

import dev.plantao.local.faults.Faults;
import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Schedules at a fixed rate, as the template names them.
///
/// While the clock runs they tick as they should. In a move of the clock, idle ticks are skipped,
/// and each watchman ticks once more at the end.
public final class RateSchedules implements Timed {
  /// Ticks of one schedule in one move, when nobody can say which of them are idle.
  private static final int TICKS_PER_MOVE = 24;

  /// A tick looks back further than to the tick before it, as the auditor does.
  private static final Duration LOOK_BACK = Duration.ofMinutes(3);

  /// Slower schedules than this are no watchmen: their work is not in the due index.
  private static final Duration WATCHMAN = Duration.ofMinutes(15);

  private final LocalClock clock;
  private final Shelf shelf;
  private final Faults faults;
  private final Optional<IdleTicks> idleTicks;
  private final List<Ticking> schedules = new ArrayList<>();
  private @Nullable Instant target;
  private Duration stride = Duration.ZERO;

  private static final class Ticking {
    final String name;
    final Duration rate;
    final Runnable tick;
    Instant last;

    Ticking(String name, Duration rate, Runnable tick, Instant last) {
      this.name = name;
      this.rate = rate;
      this.tick = tick;
      this.last = last;
    }
  }

  public RateSchedules(
      LocalClock clock, Shelf shelf, Faults faults, Optional<IdleTicks> idleTicks) {
    this.clock = clock;
    this.shelf = shelf;
    this.faults = faults;
    this.idleTicks = idleTicks;
  }

  public synchronized void add(String name, Duration rate, Runnable tick) {
    var last =
        shelf
            .get(name)
            .map(saved -> Instant.parse(saved.path("last").asString("")))
            .orElseGet(clock::instant);
    schedules.add(new Ticking(name, rate, tick, last));
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    if (faults.on("auditor", "off")) {
      return Optional.empty();
    }
    return schedules.stream()
        .flatMap(schedule -> nextTick(schedule).stream())
        .min(Instant::compareTo);
  }

  @Override
  public synchronized void wake(Instant now) {
    for (var schedule : schedules) {
      if (nextTick(schedule).filter(due -> !due.isAfter(now)).isPresent()) {
        tick(schedule, now);
      }
    }
  }

  @Override
  public synchronized void beforeMove(Instant from, Instant to) {
    target = to;
    stride = Duration.between(from, to).dividedBy(TICKS_PER_MOVE);
  }

  @Override
  public synchronized void afterMove(Instant now) {
    target = null;
    if (!faults.on("auditor", "off")) {
      schedules.stream().filter(RateSchedules::watches).forEach(schedule -> tick(schedule, now));
    }
  }

  private static boolean watches(Ticking schedule) {
    return schedule.rate.compareTo(WATCHMAN) < 0;
  }

  private void tick(Ticking schedule, Instant now) {
    schedule.last = now;
    shelf.put(schedule.name, Json.object().put("last", now.toString()));
    schedule.tick.run();
  }

  private Optional<Instant> nextTick(Ticking schedule) {
    var next = schedule.last.plus(schedule.rate);
    if (target == null) {
      return Optional.of(next);
    }
    if (next.isAfter(target)) {
      return Optional.empty();
    }
    return idleTicks.isPresent() && watches(schedule)
        ? nextBusyTick(schedule, next, idleTicks.get(), target)
        : Optional.of(latest(next, schedule.last.plus(stride)));
  }

  private static Optional<Instant> nextBusyTick(
      Ticking schedule, Instant next, IdleTicks idleTicks, Instant target) {
    return idleTicks
        .firstWork(schedule.last.minus(LOOK_BACK), target)
        .map(work -> onGrid(schedule, latest(next, work)));
  }

  /// The first tick at or after `instant`.
  private static Instant onGrid(Ticking schedule, Instant instant) {
    var rate = schedule.rate.toNanos();
    var passed = Duration.between(schedule.last, instant).toNanos();
    return schedule.last.plusNanos(Math.ceilDiv(passed, rate) * rate);
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
