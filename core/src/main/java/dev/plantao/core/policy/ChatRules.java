package dev.plantao.core.policy;

import java.time.Duration;

/// How the desk treats a chat whose customer went away.
///
/// @param unreadMailAfter how long a message of support stays unread before it is mailed too
public record ChatRules(Duration unreadMailAfter) {
  public static final ChatRules DEFAULT = new ChatRules(Duration.ofMinutes(10));

  public ChatRules {
    if (!unreadMailAfter.isPositive()) {
      throw new IllegalArgumentException("an unread message is mailed later than at once");
    }
  }
}
