package dev.plantao.core.policy;

import dev.plantao.core.sla.PromiseKind;
import java.util.Set;

/// One step of the escalation ladder: who hears of a promise at which share of its time (ES-1,
/// ES-2).
///
/// @param percent of the promised time that has passed: under 100 a warning, 100 the violation
///   itself, over 100 a reminder that nothing happened since; 1 to 1,000
public record Rung(PromiseKind promise, int percent, Set<Audience> to, Set<Channel> by) {
  public Rung {
    to = Set.copyOf(to);
    by = Set.copyOf(by);
    if (percent < 1 || percent > 1_000) {
      throw new IllegalArgumentException("a rung stands at 1 to 1000 percent, not " + percent);
    }
    if (to.isEmpty() || by.isEmpty()) {
      throw new IllegalArgumentException("a rung reaches somebody by something");
    }
  }

  /// Who is told.
  public enum Audience {
    ASSIGNEE,
    /// Of the team that has the case.
    LEAD,
    /// Every team that has or had the case.
    INVOLVED_TEAMS,
    /// The on-call, first of the list first.
    ON_CALL
  }

  /// How they are told.
  public enum Channel {
    MAIL,
    /// An on-call page that wants to be acknowledged.
    PAGE,
    /// The event bus.
    BUS
  }
}
