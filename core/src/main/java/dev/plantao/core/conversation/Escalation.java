package dev.plantao.core.conversation;

import dev.plantao.core.people.TeamName;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;

/// The newest escalation of a conversation.
public sealed interface Escalation {
  Instant at();

  /// Made by the desk itself because a promise was broken (ES-1).
  record ForViolation(PromiseKind promise, Instant at) implements Escalation {
    /// To whom it goes (ES-2).
    public Level level() {
      return switch (promise) {
        case FIRST_RESPONSE -> Level.LEAD;
        case RESOLUTION -> Level.ALL_TEAMS;
      };
    }
  }

  /// Made by an agent who could not solve it at once (SV-4).
  record ToTeam(TeamName team, Text reason, Instant at) implements Escalation {}

  /// Who is called when a promise is broken.
  enum Level {
    LEAD,
    ALL_TEAMS
  }
}
