package dev.plantao.functions.letters;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Severity;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What staff is told about a case: numbers and names of the desk's own, nothing that a customer
/// wrote.
///
/// @param percent of the promise's time; null where no promise is meant
/// @param at when it came to that
/// @param team that has the case; null while none has
/// @param plan the customer's; null where the opener is no known customer
/// @param desk where the case is worked on
public record StaffNotice(
    ConversationId id,
    Occasion occasion,
    @Nullable Integer percent,
    Instant at,
    Severity severity,
    @Nullable Plan plan,
    @Nullable TeamName team,
    URI desk) {

  /// Why staff hears of it.
  public enum Occasion {
    FIRST_RESPONSE_VIOLATED,
    FIRST_RESPONSE_AT_RISK,
    FIRST_RESPONSE_WARNING,
    FIRST_RESPONSE_REMINDER,
    RESOLUTION_VIOLATED,
    RESOLUTION_AT_RISK,
    RESOLUTION_WARNING,
    RESOLUTION_REMINDER,
    ESCALATED_TO_TEAM,
    UPDATE_OVERDUE,
    EMERGENCY
  }
}
