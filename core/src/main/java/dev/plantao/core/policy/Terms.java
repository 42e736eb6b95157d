package dev.plantao.core.policy;

import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.core.sla.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one conversation was promised, frozen at its opening (SL-8).
///
/// @param policyVersion the version of the policy that these terms were taken from
/// @param plan the plan they rest on; null where the opener is no known customer
/// @param ladder at which shares of a promise people are warned or reminded beside the violation
///   itself
/// @param updates how often the customer hears from support (PR-3); null where the terms were
///   written before anybody promised that
/// @param followUpAfter how long an answer in a chat stays unread before it is mailed; null where
///   the terms were written before anybody promised that
/// @param atRisk at which percentage of its time a promise counts as in danger; null where the
///   terms were written before that was looked at
/// @param calendar that the targets follow, as it was then; null where they follow none
public record Terms(
    int policyVersion,
    @Nullable Plan plan,
    Targets targets,
    Waiting waiting,
    List<Step> ladder,
    @Nullable Updates updates,
    @Nullable Duration followUpAfter,
    @Nullable Integer atRisk,
    @Nullable BusinessCalendar calendar) {
  public Terms {
    // Entries written before there was a ladder have none.
    ladder = ladder == null ? List.of() : List.copyOf(ladder);
  }

  /// Terms without warnings, that promise no updates.
  public Terms(int policyVersion, @Nullable Plan plan, Targets targets, Waiting waiting) {
    this(policyVersion, plan, targets, waiting, List.of(), null, null, null, null);
  }

  /// In which hours the clock of a promise moves on.
  public WorkingTime hours(PromiseKind promise) {
    return calendar != null && targets.calendarOf(promise) != null ? calendar : WorkingTime.ALWAYS;
  }

  /// A step of the ladder; who is told, and how, is asked of the policy when it is reached.
  ///
  /// @param percent of the promised time, anything but 100
  public record Step(PromiseKind promise, int percent) {}

  /// The same with another conversation's ladder: it stays as it was at the opening.
  public Terms climbing(List<Step> other) {
    return new Terms(
        policyVersion, plan, targets, waiting, other, updates, followUpAfter, atRisk, calendar);
  }

  /// Whether the clocks run to the same ends.
  public boolean promiseTheSameAs(Terms other) {
    return targets.equals(other.targets) && java.util.Objects.equals(calendar, other.calendar);
  }

  /// The longest silence that a customer is promised.
  public Optional<Duration> updateEvery(Severity severity) {
    return updates == null ? Optional.empty() : updates.every(severity);
  }
}
