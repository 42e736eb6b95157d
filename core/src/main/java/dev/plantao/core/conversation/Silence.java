package dev.plantao.core.conversation;

import dev.plantao.core.policy.Rung.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Since when a customer has heard nothing from support, and who was reminded of it (PR-3).
///
/// It is broken by what a person of support tells the customer, also by a holding reply or another
/// expected resolution, and begins anew when it is support's turn again. Notes and triage are not
/// heard.
///
/// @param since the last public update; the opening where there was none
/// @param reminded who was told last; null while nobody was
public record Silence(Instant since, @Nullable Audience reminded) {

  static Silence from(Instant at) {
    return new Silence(at, null);
  }

  Silence told(Audience audience) {
    return new Silence(since, audience);
  }

  /// Another interval holds from `at` on. Nobody is late by a promise that was not made yet: what
  /// the new interval would already have broken is counted from here.
  Silence under(Optional<Duration> every, Instant at) {
    return every.map(it -> since.plus(it).isAfter(at)).orElse(true) ? this : from(at);
  }

  /// When somebody is to be reminded next; empty once the lead was.
  Optional<Instant> due(Optional<Duration> every, Duration leadAfter) {
    if (reminded == Audience.LEAD) {
      return Optional.empty();
    }
    return every.map(since::plus).map(due -> reminded == null ? due : due.plus(leadAfter));
  }
}
