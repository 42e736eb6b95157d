package dev.plantao.core.conversation;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Severity;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What support decided about a conversation: how grave it is, who works on it, what is expected.
///
/// @param cause the external provider that caused the problem; null for our own
/// @param expectedResolution when support expects it to be solved; null while nothing was said
/// @param escalation the newest one; null while there was none
/// @param involved every team that has or had the case, each once, the first to have it first
///   (SL-7)
public record Handling(
    Severity severity,
    Language language,
    @Nullable TeamName team,
    @Nullable AgentId assignee,
    @Nullable Provider cause,
    @Nullable Instant expectedResolution,
    @Nullable Escalation escalation,
    List<TeamName> involved) {
  public Handling {
    // Entries written before teams were remembered know the one that had the case.
    var teams = new LinkedHashSet<TeamName>(involved == null ? List.of() : involved);
    if (team != null) {
      teams.add(team);
    }
    involved = List.copyOf(teams);
  }

  static Handling initial(Severity severity, Language language) {
    return new Handling(severity, language, null, null, null, null, null, List.of());
  }

  Handling with(Severity to) {
    return new Handling(
        to, language, team, assignee, cause, expectedResolution, escalation, involved);
  }

  Handling with(Language to) {
    return new Handling(
        severity, to, team, assignee, cause, expectedResolution, escalation, involved);
  }

  Handling with(TeamName to) {
    return new Handling(
        severity, language, to, assignee, cause, expectedResolution, escalation, involved);
  }

  Handling with(AgentId to) {
    return new Handling(
        severity, language, team, to, cause, expectedResolution, escalation, involved);
  }

  Handling withCause(@Nullable Provider to) {
    return new Handling(
        severity, language, team, assignee, to, expectedResolution, escalation, involved);
  }

  Handling expecting(Instant at) {
    return new Handling(severity, language, team, assignee, cause, at, escalation, involved);
  }

  Handling with(Escalation to) {
    return new Handling(
        severity, language, team, assignee, cause, expectedResolution, to, involved);
  }
}
