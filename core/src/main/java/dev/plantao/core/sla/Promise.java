package dev.plantao.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One promise and its clock: a target, the time spent of it, and how it ended.
///
/// The clock runs, or stands still. The promise is violated at the instant at which the time spent
/// reaches the target, not after it (SL-4), and stays violated.
///
/// @param spent of the target, up to the last time the clock stopped
/// @param runningSince null while the clock stands still
/// @param violatedAt the due instant that passed; null while none did
/// @param fulfilledAt when it was answered, in time or late; null while it was not
/// @param told the highest percentage of the target at which people were warned or reminded; null
///   while they never were
public record Promise(
    Duration target,
    Duration spent,
    @Nullable Instant runningSince,
    @Nullable Instant violatedAt,
    @Nullable Instant fulfilledAt,
    @Nullable Integer told) {

  /// A promise of which nobody was warned.
  public Promise(
      Duration target,
      Duration spent,
      @Nullable Instant runningSince,
      @Nullable Instant violatedAt,
      @Nullable Instant fulfilledAt) {
    this(target, spent, runningSince, violatedAt, fulfilledAt, null);
  }

  /// A promise whose clock runs from `at`.
  public static Promise from(Instant at, Duration target) {
    return new Promise(target, Duration.ZERO, at, null, null);
  }

  /// Whether it can still be violated.
  public boolean open() {
    return violatedAt == null && fulfilledAt == null;
  }

  public boolean running() {
    return runningSince != null;
  }

  public boolean violated() {
    return violatedAt != null;
  }

  /// What is left of the target when the clock last stopped; not positive once it is overrun.
  public Duration remaining() {
    return target.minus(spent);
  }

  /// The instant at which it falls due; empty while the clock stands still or nothing can fall due.
  public Optional<Instant> due() {
    return open() && runningSince != null
        ? Optional.of(runningSince.plus(remaining()))
        : Optional.empty();
  }

  /// The due instant, if it has come by `now`.
  public Optional<Instant> overdueAt(Instant now) {
    return due().filter(due -> !due.isAfter(now));
  }

  /// Starts the clock; one that runs goes on.
  public Promise resumed(Instant at) {
    return running() ? this : new Promise(target, spent, at, violatedAt, fulfilledAt, told);
  }

  /// Stops the clock; one that stands still stays as it is.
  public Promise paused(Instant at) {
    return runningSince == null
        ? this
        : new Promise(target, spentBy(at), null, violatedAt, fulfilledAt, told);
  }

  /// Answered at `at`: the clock stops.
  public Promise fulfilled(Instant at) {
    return new Promise(target, spentBy(at), null, violatedAt, at, told);
  }

  /// Open again after it was fulfilled; its clock stands until it is resumed.
  public Promise unfulfilled() {
    return new Promise(target, spent, runningSince, violatedAt, null, told);
  }

  /// Its due instant passed unanswered.
  public Promise violated(Instant due) {
    return new Promise(target, spent, runningSince, Objects.requireNonNull(due), fulfilledAt, told);
  }

  /// The same clock under another target. A due instant that would already lie behind `at` moves to
  /// `at` plus the new target, yet never behind the old one: nobody breaks a promise before it is
  /// made. The target then grows by what was spent beyond it, so that a later change still knows
  /// how long it has run.
  public Promise retargeted(Duration newTarget, Instant at) {
    if (!open()) {
      return this;
    }
    var stopped = paused(at);
    var left = newTarget.minus(stopped.spent);
    if (!left.isPositive()) {
      left = newTarget.compareTo(stopped.remaining()) < 0 ? newTarget : stopped.remaining();
    }
    var moved =
        new Promise(stopped.spent.plus(left), stopped.spent, null, violatedAt, fulfilledAt, told);
    return running() ? moved.resumed(at) : moved;
  }

  /// The instant at which the time spent comes to this percentage of the target; empty while the
  /// clock stands still or the promise is fulfilled.
  public Optional<Instant> reaches(int percent) {
    return fulfilledAt == null && runningSince != null
        ? Optional.of(runningSince.plus(target.multipliedBy(percent).dividedBy(100).minus(spent)))
        : Optional.empty();
  }

  /// People were warned or reminded at this percentage.
  public Promise told(int percent) {
    return new Promise(target, spent, runningSince, violatedAt, fulfilledAt, percent);
  }

  /// The same promise with so much less left, or more where `by` is negative. What was violated
  /// stays so.
  public Promise hastened(Duration by) {
    return violated() || by.isZero()
        ? this
        : new Promise(target, spent.plus(by), runningSince, null, fulfilledAt);
  }

  /// The sum that the clock shows at `at`.
  public Duration spentBy(Instant at) {
    return runningSince == null ? spent : spent.plus(Duration.between(runningSince, at));
  }
}
