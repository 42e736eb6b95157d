package dev.plantao.functions.chat;

import static dev.plantao.functions.http.TestDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.outbox.Effect;
import dev.plantao.functions.http.TestDesk.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Sockets that are gone, and sockets that take nothing.
@Tag("CH-3")
class HeraldTest {
  private static final String ID = "T-7K2M9QX4PB1D";
  private static final ConversationId TICKET = new ConversationId(ID);
  private static final Effect.Push OPENED = new Effect.Push(TICKET, 1);

  private final ChatDesk chat = new ChatDesk();

  HeraldTest() {
    chat.desk().openAs(ID);
  }

  @Test
  void nobody_listens_and_nobody_is_told() {
    assertThat(chat.herald().deliver(OPENED, NOW)).isEqualTo(Herald.Delivery.TO_NOBODY);
  }

  @Test
  void a_socket_that_is_gone_is_forgotten_and_the_others_are_told() {
    chat.enters("a-gone", Person.PREMIUM, ID);
    chat.enters("b", Person.AGENT, ID);
    chat.sockets().gone.add("a-gone");

    assertThat(chat.herald().deliver(OPENED, NOW)).isEqualTo(Herald.Delivery.PUSHED);

    assertThat(chat.sockets().types("b")).containsExactly("entry");
    assertThat(chat.connections().of(new Topic.Of(TICKET), NOW))
        .extracting(follower -> follower.connection())
        .containsExactly("b");
  }

  @Test
  void one_that_was_told_too_early_follows_again_when_it_resumes() {
    chat.enters("a", Person.PREMIUM, ID);
    chat.sockets().gone.add("a");
    chat.herald().deliver(OPENED, NOW);
    chat.sockets().gone.clear();

    chat.says("a", "{\"type\": \"resume\", \"after\": 0}", NOW);

    assertThat(chat.sockets().types("a")).containsExactly("entry", "resumed", "presence");
    chat.herald().deliver(OPENED, NOW);
    assertThat(chat.sockets().types("a")).endsWith("entry");
  }

  @Test
  void one_that_is_busy_for_a_moment_is_told_a_moment_later() {
    chat.enters("a", Person.PREMIUM, ID);
    chat.sockets().busy.put("a", 2);
    assertThat(chat.herald().deliver(OPENED, NOW)).isEqualTo(Herald.Delivery.PUSHED);
    assertThat(chat.sockets().types("a")).containsExactly("entry");
  }

  @Test
  void one_that_takes_nothing_any_more_is_hung_up_and_holds_up_nobody() {
    chat.enters("a", Person.PREMIUM, ID);
    chat.enters("b", Person.AGENT, ID);
    chat.sockets().busy.put("a", 100);

    assertThat(chat.herald().deliver(OPENED, NOW)).isEqualTo(Herald.Delivery.HUNG_UP);

    assertThat(chat.sockets().hungUp).containsExactly("a");
    assertThat(chat.sockets().types("b")).containsExactly("entry");
  }

  @Test
  void a_socket_whose_token_is_over_hears_and_says_nothing() {
    chat.enters("a", Person.PREMIUM, ID);
    var over = NOW.plus(ChatDesk.LIFE);
    assertThat(chat.herald().deliver(OPENED, over)).isEqualTo(Herald.Delivery.TO_NOBODY);

    chat.says("a", "{\"type\": \"message\", \"id\": \"m\", \"body\": \"Late.\"}", over);

    assertThat(chat.sockets().of("a").getFirst().at("/problem/status").asInt()).isEqualTo(401);
    assertThat(chat.sockets().hungUp).containsExactly("a");
    assertThat(chat.desk().types(ID)).containsExactly("opened");
  }

  @Test
  void more_than_a_resume_brings_is_asked_for_once_more() {
    for (int i = 0; i < ChatRoom.RESUMED + 20; i++) {
      chat.desk().post(Person.PREMIUM, "/conversations/" + ID + "/messages", "{\"body\": \"x\"}");
    }
    chat.enters("a", Person.PREMIUM, ID);
    chat.says("a", "{\"type\": \"resume\", \"after\": 0}", NOW);
    var resumed = chat.sockets().of("a").get(ChatRoom.RESUMED);
    assertThat(resumed.path("next").asLong()).isEqualTo(ChatRoom.RESUMED);

    chat.says("a", "{\"type\": \"resume\", \"after\": 100}", NOW);

    assertThat(chat.sockets().types("a")).filteredOn("entry"::equals).hasSize(121);
  }
}
