package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What support decided about a conversation: how grave it is, who works on it, what is expected.
///
/// @param cause the external provider that caused the problem; null for our own
/// @param expectedResolution when support expects it to be solved; null while nothing was said
/// @param escalation the newest one; null while there was none
public record Handling(
    Severity severity,
    Language language,
    @Nullable TeamName team,
    @Nullable AgentId assignee,
    @Nullable Provider cause,
    @Nullable Instant expectedResolution,
    @Nullable Escalation escalation) {

  static Handling initial(Severity severity, Language language) {
    return new Handling(severity, language, null, null, null, null, null);
  }

  Handling with(Severity to) {
    return new Handling(to, language, team, assignee, cause, expectedResolution, escalation);
  }

  Handling with(Language to) {
    return new Handling(severity, to, team, assignee, cause, expectedResolution, escalation);
  }

  Handling with(TeamName to) {
    return new Handling(severity, language, to, assignee, cause, expectedResolution, escalation);
  }

  Handling with(AgentId to) {
    return new Handling(severity, language, team, to, cause, expectedResolution, escalation);
  }

  Handling withCause(@Nullable Provider to) {
    return new Handling(severity, language, team, assignee, to, expectedResolution, escalation);
  }

  Handling expecting(Instant at) {
    return new Handling(severity, language, team, assignee, cause, at, escalation);
  }

  Handling with(Escalation to) {
    return new Handling(severity, language, team, assignee, cause, expectedResolution, to);
  }
}
