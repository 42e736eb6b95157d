package dev.plantao.core.inmemory;

import dev.plantao.core.chat.Connection;
import dev.plantao.core.chat.Connections;
import dev.plantao.core.chat.Follower;
import dev.plantao.core.chat.Followers;
import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Sockets, followers and read marks in memory; the reference for what the others must do.
public final class InMemoryConnections implements Connections, Followers, ReadMarks {
  private final Map<String, Connection> open = new HashMap<>();
  private final Map<String, Instant> turns = new HashMap<>();
  private final Map<Topic, Map<String, Follower>> followers = new LinkedHashMap<>();
  private final Map<ConversationId, Map<Actor.Role, Long>> marks = new HashMap<>();

  @Override
  public synchronized void open(Connection connection) {
    open.put(connection.id(), connection);
  }

  @Override
  public synchronized Optional<Connection> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  @Override
  public synchronized Set<Topic> close(String id) {
    open.remove(id);
    turns.remove(id);
    var topics = topics(id);
    topics.forEach(topic -> remove(topic, id));
    return topics;
  }

  private Set<Topic> topics(String id) {
    return followers.entrySet().stream()
        .filter(topic -> topic.getValue().containsKey(id))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized boolean takeTurn(String id, Instant now, Instant until) {
    if (!open.containsKey(id) || turns.getOrDefault(id, Instant.MIN).isAfter(now)) {
      return false;
    }
    turns.put(id, until);
    return true;
  }

  @Override
  public synchronized boolean add(Topic topic, Follower follower) {
    var topics = topics(follower.connection());
    if (!open.containsKey(follower.connection())
        || (topics.size() >= Connection.MOST_TOPICS && !topics.contains(topic))) {
      return false;
    }
    followers.computeIfAbsent(topic, _ -> new TreeMap<>()).put(follower.connection(), follower);
    return true;
  }

  @Override
  public synchronized void remove(Topic topic, String connection) {
    followers.getOrDefault(topic, new HashMap<>()).remove(connection);
  }

  @Override
  public synchronized List<Follower> of(Topic topic, Instant now) {
    return followers.getOrDefault(topic, Map.of()).values().stream()
        .filter(follower -> now.isBefore(follower.until()))
        .toList();
  }

  @Override
  public synchronized boolean read(ConversationId conversation, Actor.Role side, long seq) {
    if (of(conversation, side) >= seq) {
      return false;
    }
    marks.computeIfAbsent(conversation, _ -> new HashMap<>()).put(side, seq);
    return true;
  }

  @Override
  public synchronized long of(ConversationId conversation, Actor.Role side) {
    return marks.getOrDefault(conversation, Map.of()).getOrDefault(side, 0L);
  }
}
