package dev.plantao.core.chat;

import java.time.Instant;
import java.util.List;

/// Who listens to what.
public interface Followers {

  /// Notes that a socket follows a topic; again, it changes nothing.
  ///
  /// @return false where the socket follows [Connection#MOST_TOPICS] others already, or is closed
  boolean add(Topic topic, Follower follower);

  void remove(Topic topic, String connection);

  /// All who follow a topic at `now`.
  List<Follower> of(Topic topic, Instant now);
}
