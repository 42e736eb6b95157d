package dev.plantao.core.chat;

import dev.plantao.core.conversation.ConversationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A socket that is open, and whose it is.
///
/// @param id as the gateway names it
/// @param claims what the token said of its bearer when it connected, as far as calls need it
/// @param conversation what it was opened for; null for one that was not opened for any
/// @param since when it was opened
/// @param until it counts for nothing from then on: its token, or the gateway, is over
public record Connection(
    String id,
    Map<String, String> claims,
    @Nullable ConversationId conversation,
    Instant since,
    Instant until) {

  /// Topics that one socket follows at most: more than anybody has on a screen.
  public static final int MOST_TOPICS = 20;

  public Connection {
    claims = Map.copyOf(claims);
  }

  public boolean over(Instant now) {
    return !now.isBefore(until);
  }
}
