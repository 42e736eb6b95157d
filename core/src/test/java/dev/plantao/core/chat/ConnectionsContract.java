package dev.plantao.core.chat;

import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newId;
import static dev.plantao.core.Fixtures.newWord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What all keepers of sockets promise. All tests can share one table.
@Tag("CH-3")
public abstract class ConnectionsContract {
  private static final Instant NOW = after("PT0S");
  private static final Instant UNTIL = after("PT2H");

  private final ConversationId chat = newId(Kind.CHAT);
  private final String socket = newWord("socket");

  protected abstract Connections connections();

  protected abstract Followers followers();

  private Connection opened() {
    var connection = new Connection(socket, Map.of("sub", "ana", "name", "Ana"), chat, NOW, UNTIL);
    connections().open(connection);
    return connection;
  }

  private Follower follower(String connection) {
    return new Follower(connection, Actor.Role.CUSTOMER, "ana", "Ana", UNTIL);
  }

  @Test
  void a_socket_is_found_as_it_was_opened_until_it_is_closed() {
    var connection = opened();
    assertThat(connections().find(socket)).contains(connection);
    connections().close(socket);
    assertThat(connections().find(socket)).isEmpty();
  }

  @Test
  void one_that_was_opened_for_nothing_is_found_too() {
    var connection = new Connection(socket, Map.of("sub", "ana"), null, NOW, UNTIL);
    connections().open(connection);
    assertThat(connections().find(socket)).isEqualTo(Optional.of(connection));
  }

  @Test
  void who_follows_a_topic_is_told_once_however_often_they_said_so() {
    opened();
    var topic = new Topic.Of(chat);
    assertThat(followers().add(topic, follower(socket))).isTrue();
    assertThat(followers().add(topic, follower(socket))).isTrue();
    assertThat(followers().of(topic, NOW)).containsExactly(follower(socket));
    assertThat(followers().of(new Topic.Of(newId(Kind.CHAT)), NOW)).isEmpty();
  }

  @Test
  void one_without_a_name_follows_too() {
    opened();
    var nameless = new Follower(socket, Actor.Role.AGENT, "bot", null, UNTIL);
    followers().add(new Topic.Of(chat), nameless);
    assertThat(followers().of(new Topic.Of(chat), NOW)).containsExactly(nameless);
  }

  @Test
  void nobody_follows_on_a_socket_that_is_closed() {
    assertThat(followers().add(new Topic.Of(chat), follower(socket))).isFalse();
    assertThat(followers().of(new Topic.Of(chat), NOW)).isEmpty();
  }

  @Test
  void whoever_closes_follows_nothing_any_more_and_what_it_was_is_told() {
    opened();
    followers().add(new Topic.Of(chat), follower(socket));
    followers().add(new Topic.Queue(), follower(socket));
    assertThat(connections().close(socket))
        .containsExactlyInAnyOrder(new Topic.Of(chat), new Topic.Queue());
    assertThat(followers().of(new Topic.Of(chat), NOW)).isEmpty();
    assertThat(followers().of(new Topic.Queue(), NOW)).doesNotContain(follower(socket));
    assertThat(connections().close(socket)).isEmpty();
  }

  @Test
  void one_topic_is_left_alone() {
    opened();
    followers().add(new Topic.Of(chat), follower(socket));
    followers().add(new Topic.Queue(), follower(socket));
    followers().remove(new Topic.Queue(), socket);
    followers().remove(new Topic.Queue(), socket);
    assertThat(followers().of(new Topic.Queue(), NOW)).doesNotContain(follower(socket));
    assertThat(connections().close(socket)).containsExactly(new Topic.Of(chat));
  }

  @Test
  void a_socket_whose_time_is_over_hears_nothing() {
    opened();
    followers().add(new Topic.Of(chat), follower(socket));
    assertThat(followers().of(new Topic.Of(chat), UNTIL.minusMillis(1))).hasSize(1);
    assertThat(followers().of(new Topic.Of(chat), UNTIL)).isEmpty();
  }

  @Test
  void a_socket_follows_so_many_topics_and_no_more() {
    opened();
    for (int i = 0; i < Connection.MOST_TOPICS; i++) {
      assertThat(followers().add(new Topic.Of(newId(Kind.CHAT)), follower(socket))).isTrue();
    }
    assertThat(followers().add(new Topic.Of(chat), follower(socket))).isFalse();
    assertThat(followers().of(new Topic.Of(chat), NOW)).isEmpty();
  }

  @Test
  void turns_are_taken_one_after_the_other() {
    opened();
    assertThat(connections().takeTurn(socket, NOW, NOW.plusSeconds(2))).isTrue();
    assertThat(connections().takeTurn(socket, NOW.plusMillis(1999), UNTIL)).isFalse();
    assertThat(connections().takeTurn(socket, NOW.plusSeconds(2), UNTIL)).isTrue();
    assertThat(connections().takeTurn(newWord("closed"), NOW, UNTIL)).isFalse();
  }
}
