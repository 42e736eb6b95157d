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
/// Under a calendar the clock that runs moves on in working hours only.
///
/// @param spent of the target, up to the last time the clock stopped
/// @param runningSince null while the clock stands still
/// @param violatedAt the due instant that passed; null while none did
/// @param fulfilledAt when it was answered, in time or late; null while it was not
/// @param told the highest percentage of the target at which people were warned or reminded; null
///   while they never were
/// @param atRiskAt when it was put on record that it is in danger; null while it was not
/// @param hours in which the clock moves on; not stored with the promise, as it stands in the terms
public record Promise(
    Duration target,
    Duration spent,
    @Nullable Instant runningSince,
    @Nullable Instant violatedAt,
    @Nullable Instant fulfilledAt,
    @Nullable Integer told,
    @Nullable Instant atRiskAt,
    WorkingTime hours) {
  private static final int WHOLE = 100;

  public Promise {
    hours = hours == null ? WorkingTime.ALWAYS : hours;
  }

  /// A promise of which nobody was warned, round the clock.
  public Promise(
      Duration target,
      Duration spent,
      @Nullable Instant runningSince,
      @Nullable Instant violatedAt,
      @Nullable Instant fulfilledAt) {
    this(target, spent, runningSince, violatedAt, fulfilledAt, null, null, WorkingTime.ALWAYS);
  }

  /// A promise whose clock runs from `at`.
  public static Promise from(Instant at, Duration target) {
    return new Promise(target, Duration.ZERO, at, null, null);
  }

  /// The same under these hours. A clock that runs has run under them all the time.
  public Promise under(WorkingTime other) {
    return hours.equals(other) ? this : with(spent, runningSince, other);
  }

  private Promise with(Duration sum, @Nullable Instant since, WorkingTime under) {
    return new Promise(target, sum, since, violatedAt, fulfilledAt, told, atRiskAt, under);
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
        ? Optional.of(hours.after(runningSince, remaining()))
        : Optional.empty();
  }

  /// The due instant, if it has come by `now`.
  public Optional<Instant> overdueAt(Instant now) {
    return due().filter(due -> !due.isAfter(now));
  }

  /// Starts the clock; one that runs goes on.
  public Promise resumed(Instant at) {
    return running() ? this : with(spent, at, hours);
  }

  /// Stops the clock; one that stands still stays as it is.
  public Promise paused(Instant at) {
    return runningSince == null ? this : with(spentBy(at), null, hours);
  }

  /// Answered at `at`: the clock stops.
  public Promise fulfilled(Instant at) {
    return new Promise(target, spentBy(at), null, violatedAt, at, told, atRiskAt, hours);
  }

  /// Open again after it was fulfilled; its clock stands until it is resumed.
  public Promise unfulfilled() {
    return new Promise(target, spent, runningSince, violatedAt, null, told, atRiskAt, hours);
  }

  /// Its due instant passed unanswered.
  public Promise violated(Instant due) {
    Objects.requireNonNull(due);
    return new Promise(target, spent, runningSince, due, fulfilledAt, told, atRiskAt, hours);
  }

  /// The same clock under another target. A due instant that would already lie behind `at` moves to
  /// `at` plus the new target, yet never behind the old one: nobody breaks a promise before it is
  /// made. The target then grows by what was spent beyond it, so that a later change still knows
  /// how long it has run.
  public Promise retargeted(Duration newTarget, Instant at) {
    return retargeted(newTarget, hours, at);
  }

  /// The same, under other hours from `at` on; what was spent stays spent.
  public Promise retargeted(Duration newTarget, WorkingTime newHours, Instant at) {
    if (!open()) {
      return running() && !hours.equals(newHours)
          ? paused(at).under(newHours).resumed(at)
          : under(newHours);
    }
    var stopped = paused(at);
    var left = newTarget.minus(stopped.spent);
    if (!left.isPositive()) {
      left = shorter(newTarget, stopped.left(newHours, at, running()));
    }
    var sum = stopped.spent;
    var moved =
        new Promise(sum.plus(left), sum, null, violatedAt, fulfilledAt, told, atRiskAt, newHours);
    return running() ? moved.resumed(at) : moved;
  }

  /// What other hours leave of a stopped clock until it falls due.
  private Duration left(WorkingTime other, Instant at, boolean running) {
    return running && !other.equals(hours)
        ? other.between(at, hours.after(at, remaining()))
        : remaining();
  }

  /// The shorter one, unless it is nothing: hours that begin after the old due instant leave none.
  private static Duration shorter(Duration target, Duration left) {
    return target.compareTo(left) < 0 || !left.isPositive() ? target : left;
  }

  /// The instant at which the time spent comes to this percentage of the target; empty while the
  /// clock stands still or the promise is fulfilled.
  public Optional<Instant> reaches(int percent) {
    return fulfilledAt == null && runningSince != null
        ? Optional.of(hours.after(runningSince, share(percent).minus(spent)))
        : Optional.empty();
  }

  private Duration share(int percent) {
    return target.multipliedBy(percent).dividedBy(WHOLE);
  }

  /// Whether so much of its time has passed by `now`, its clock runs, and it is not broken yet.
  public boolean endangered(int percent, Instant now) {
    return open()
        && running()
        && overdueAt(now).isEmpty()
        && spentBy(now).compareTo(share(percent)) >= 0;
  }

  /// People were warned or reminded at this percentage.
  public Promise told(int percent) {
    return new Promise(
        target, spent, runningSince, violatedAt, fulfilledAt, percent, atRiskAt, hours);
  }

  /// It was put on record that it is in danger.
  public Promise atRisk(Instant at) {
    return new Promise(target, spent, runningSince, violatedAt, fulfilledAt, told, at, hours);
  }

  /// Out of danger by other terms: if it comes into danger again, that is put on record again.
  public Promise outOfDanger() {
    return atRiskAt == null
        ? this
        : new Promise(target, spent, runningSince, violatedAt, fulfilledAt, told, null, hours);
  }

  /// The same promise with so much less left, or more where `by` is negative. What was violated
  /// stays so.
  public Promise hastened(Duration by) {
    return violated() || by.isZero()
        ? this
        : new Promise(
            target, spent.plus(by), runningSince, null, fulfilledAt, null, atRiskAt, hours);
  }

  /// The sum that the clock shows at `at`.
  public Duration spentBy(Instant at) {
    return runningSince == null ? spent : spent.plus(hours.between(runningSince, at));
  }
}
