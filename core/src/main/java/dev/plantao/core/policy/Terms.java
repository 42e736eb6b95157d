package dev.plantao.core.policy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one conversation was promised, frozen at its opening (SL-8).
///
/// @param policyVersion the version of the policy that these terms were taken from
/// @param plan the plan they rest on; null where the opener is no known customer
/// @param updates how often the customer hears from support (PR-3); null where the terms were
///   written before anybody promised that
public record Terms(
    int policyVersion,
    @Nullable Plan plan,
    Targets targets,
    Waiting waiting,
    @Nullable Updates updates) {

  /// Terms that promise no updates.
  public Terms(int policyVersion, @Nullable Plan plan, Targets targets, Waiting waiting) {
    this(policyVersion, plan, targets, waiting, null);
  }

  /// The longest silence that a customer is promised.
  public Optional<Duration> updateEvery(Severity severity) {
    return updates == null ? Optional.empty() : updates.every(severity);
  }
}
