package dev.plantao.core.conversation;

import org.jspecify.annotations.Nullable;

/// Who did something.
///
/// @param user the staff member's or customer user's id at the issuer; null for the system and for
///   people without a login
/// @param name what others see; null where nothing is known
public record Actor(Role role, @Nullable String user, @Nullable Text name) {
  /// The desk itself: timers, reactions, policies.
  public static final Actor SYSTEM = new Actor(Role.SYSTEM, null, null);

  /// On which side of the desk somebody sits.
  public enum Role {
    CUSTOMER,
    AGENT,
    SYSTEM
  }
}
