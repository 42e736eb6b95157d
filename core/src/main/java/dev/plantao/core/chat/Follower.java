package dev.plantao.core.chat;

import dev.plantao.core.conversation.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A socket that follows a topic.
///
/// @param connection as the gateway names it
/// @param role agent or customer; decides what they may see
/// @param user who it is, by the `sub` of their token
/// @param until as of the connection
public record Follower(
    String connection, Actor.Role role, String user, @Nullable String name, Instant until) {

  public boolean staff() {
    return role == Actor.Role.AGENT;
  }
}
