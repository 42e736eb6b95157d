package dev.plantao.core.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The sockets that are open, as far as anybody knows: the gateway tells of an end if it can.
public interface Connections {

  void open(Connection connection);

  Optional<Connection> find(String id);

  /// Forgets a socket and all that it followed.
  ///
  /// @return the topics that it followed
  Set<Topic> close(String id);

  /// Takes the turn to say something that is said at most every few seconds.
  ///
  /// @param until nobody gets the next turn before
  /// @return false where it was said just now
  boolean takeTurn(String id, Instant now, Instant until);
}
