package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two people talk, over the real sockets of the local desk.
@Tag("CH-3")
class ChatStoryTest {
  private final Desk desk = RealDesk.get();
  private final Person customer = Person.named("premium");
  private final Person agent = Person.named("agent");
  private final String chat = opensChat("premium");

  private static String opensChat(String user) {
    return Person.named(user)
        .post("/chats", "{\"message\": \"It fails again.\", \"distinct\": true}")
        .expect(201)
        .text("/id");
  }

  private String here() {
    return "?conversation=" + chat;
  }

  @Test
  void two_people_talk_and_see_what_the_other_says() {
    try (var ana = Talker.connect(here(), "premium").resumes(0);
        var bruno = Talker.connect(here(), "agent").resumes(0)) {
      ana.writes("m-1", "Are you there?");
      assertThat(ana.awaits("ack").path("id").asString("")).isEqualTo("m-1");
      assertThat(bruno.awaitsEntry("Are you there?").path("type").asString(""))
          .isEqualTo("customer-message");

      bruno.writes("r-1", "I am.");
      var ack = bruno.awaits("ack");
      var answer = ana.awaitsEntry("I am.");
      assertThat(answer.path("type").asString("")).isEqualTo("agent-message");
      assertThat(answer.path("seq").asLong()).isEqualTo(ack.path("seq").asLong());
      assertThat(answer.has("holding")).isFalse();
      assertThat(answer.path("by").has("user")).isFalse();
    }
  }

  @Test
  void what_was_written_elsewhere_arrives_too_and_notes_only_at_the_desk() {
    try (var ana = Talker.connect(here(), "premium");
        var bruno = Talker.connect(here(), "agent")) {
      agent.post("/desk/conversations/" + chat + "/notes", "{\"body\": \"Old client.\"}");
      agent.replies(chat, "wait");
      bruno.awaitsEntry("Old client.");
      ana.awaitsEntry("We found the cause.");
      ana.awaits(frame -> frame.at("/entry/type").asString("").equals("status-changed"));
      assertThat(ana.heard().toString()).doesNotContain("Old client.").doesNotContain("\"note\"");
    }
  }

  @Test
  void a_cut_of_the_server_loses_nothing_and_doubles_nothing() throws InterruptedException {
    var seen = new ArrayList<Long>();
    try (var ana = Talker.connect(here(), "premium").resumes(0)) {
      ana.writes("m-1", "One.");
      ana.awaitsEntry("One.");
      seen.addAll(ana.numbers());
      desk.faults(Map.of("sockets", "cut"));
      ana.awaits("closed");
      assertThat(Talker.handshake(here(), desk.token("premium"))).isEqualTo(503);
    } finally {
      desk.faults(Map.of("sockets", "none"));
    }
    agent.replies(chat, "work");
    customer.post("/conversations/" + chat + "/messages", "{\"body\": \"Two.\"}", "m-2");
    desk.settle();
    try (var ana = Talker.connect(here(), "premium").resumes(seen.getLast())) {
      // Nobody knows whether it had arrived: it is said once more.
      ana.writes("m-2", "Two.");
      var ack = ana.awaits("ack").path("seq").asLong();
      ana.writes("m-3", "Three.");
      ana.awaitsEntry("Three.");
      seen.addAll(ana.numbers());
      assertThat(seen).contains(ack).doesNotHaveDuplicates().isSorted();
      assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 5).boxed().toList());
    }
  }

  @Test
  void a_message_sent_32_times_at_once_is_said_once() {
    try (var ana = Talker.connect(here(), "premium").resumes(0)) {
      var sends = IntStream.range(0, 32).mapToObj(_ -> Talker.connect(here(), "premium")).toList();
      sends.stream()
          .map(one -> CompletableFuture.runAsync(() -> one.writes("m-1", "Once.")))
          .toList()
          .forEach(CompletableFuture::join);
      var acks =
          sends.stream().map(one -> one.awaits("ack").path("seq").asLong()).distinct().toList();
      sends.forEach(Talker::close);
      assertThat(acks).hasSize(1);
      assertThat(customer.get("/conversations/" + chat + "/timeline").body().path("items"))
          .hasSize(2);
      ana.awaitsEntry("Once.");
    }
  }

  @Test
  void the_same_id_with_another_text_is_refused_and_told_with_its_id() {
    try (var ana = Talker.connect(here(), "premium")) {
      ana.writes("m-1", "This.").awaits("ack");
      ana.writes("m-1", "That.");
      var error = ana.awaits("error");
      assertThat(error.at("/problem/status").asInt()).isEqualTo(409);
      assertThat(error.path("id").asString("")).isEqualTo("m-1");
    }
  }

  @Test
  @Tag("SE-1")
  @Tag("SE-3")
  void a_secret_is_masked_before_anybody_hears_it() {
    var key = "gh" + "p_" + "Zt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQx7Kq2Sock";
    try (var ana = Talker.connect(here(), "premium");
        var bruno = Talker.connect(here(), "agent")) {
      ana.writes("m-1", "my key is " + key);
      assertThat(ana.awaits("ack").path("masked")).isNotEmpty();
      bruno.awaits(frame -> frame.at("/entry/body").asString("").contains("[masked-"));
      ana.awaits(frame -> frame.at("/entry/body").asString("").contains("[masked-"));
      assertThat(ana.heard().toString() + bruno.heard()).doesNotContain(key);
      ana.says(
          "{\"type\": \"message\", \"id\": \"m-2\", \"body\": \"x\", \"%s\": 1}".formatted(key));
      assertThat(ana.awaits("error").toString()).doesNotContain(key);
    }
  }

  @Test
  void a_message_that_breaks_a_rule_is_refused_as_over_http() {
    try (var ana = Talker.connect(here(), "premium")) {
      ana.says("{\"type\": \"message\", \"id\": \"m-1\", \"body\": \"\", \"bdy\": \"x\"}");
      assertThat(ana.awaits("error").at("/problem/errors")).hasSize(2);
      ana.says("{\"type\": \"message\", \"body\": \"x\"}");
      assertThat(ana.awaits("error").at("/problem/status").asInt()).isEqualTo(400);
      ana.says("{\"type\": \"mess");
      assertThat(ana.awaits("error").at("/problem/status").asInt()).isEqualTo(400);
      ana.says("{\"type\": \"shout\"}");
      assertThat(ana.awaits("error").at("/problem/status").asInt()).isEqualTo(400);
    }
  }

  @Test
  void an_entry_too_long_for_a_frame_comes_as_its_number() {
    var text = "Zeile für Zeile. ".repeat(2500);
    try (var bruno = Talker.connect(here(), "agent").resumes(0)) {
      var seq =
          customer
              .post("/conversations/" + chat + "/messages", "{\"body\": \"" + text + "\"}")
              .expect(201)
              .body()
              .path("seq")
              .asLong();
      var entry = bruno.awaits(f -> f.at("/entry/seq").asLong() == seq).path("entry");
      assertThat(entry.propertyNames()).containsExactly("seq");
    }
  }

  @Test
  void typing_and_reading_are_told_to_the_other_and_are_no_entries() {
    try (var ana = Talker.connect(here(), "premium").resumes(0);
        var bruno = Talker.connect(here(), "agent").resumes(0)) {
      bruno.says("{\"type\": \"typing\"}").says("{\"type\": \"typing\"}");
      assertThat(ana.awaits("typing").at("/by/role").asString("")).isEqualTo("agent");
      ana.says("{\"type\": \"read\", \"seq\": 99}");
      var read = bruno.awaits("read");
      assertThat(read.path("seq").asLong()).isEqualTo(1);
      assertThat(read.at("/by/role").asString("")).isEqualTo("customer");
      ana.says("{\"type\": \"read\", \"seq\": 1}").says("{\"type\": \"ping\"}");
      ana.awaits("pong");
      bruno.says("{\"type\": \"ping\"}").awaits("pong");
      assertThat(types(bruno)).containsOnlyOnce("read");
      assertThat(types(ana)).containsOnlyOnce("typing");
      assertThat(agent.types(chat)).containsExactly("opened");
    }
  }

  private static List<String> types(Talker who) {
    return who.heard().stream().map(frame -> frame.path("type").asString("")).toList();
  }

  @Test
  void each_sees_who_else_is_there() {
    try (var ana = Talker.connect(here(), "premium").resumes(0)) {
      assertThat(ana.awaits("presence").path("agents")).isEmpty();
      var bruno = Talker.connect(here(), "agent").resumes(0);
      assertThat(bruno.awaits("presence").path("customer").asBoolean(false)).isTrue();
      assertThat(ana.awaits("presence").path("agents")).hasSize(1);
      assertThat(ana.heard().toString()).doesNotContain("\"user\"");
      bruno.close();
      assertThat(ana.awaits("presence").path("agents")).isEmpty();
    }
  }

  @Test
  @Tag("CH-1")
  void nobody_gets_in_without_a_token_and_into_no_chat_but_their_own() {
    var premium = desk.token("premium");
    assertThat(Talker.handshake(here())).isEqualTo(401);
    assertThat(Talker.handshake(here(), "plantao")).isEqualTo(401);
    assertThat(Talker.handshake(here(), premium.replaceFirst("....$", "AAAA"))).isEqualTo(401);
    assertThat(Talker.handshake(here() + "&token=" + premium)).isEqualTo(401);
    assertThat(Talker.handshake(here(), desk.token("basic"))).isEqualTo(404);
    assertThat(Talker.handshake("?conversation=C-7K2M9QX4PB1D", premium)).isEqualTo(404);
    assertThat(Talker.handshake("?conversation=nonsense", premium)).isEqualTo(404);
    assertThat(Talker.handshake("", premium)).isEqualTo(404);
    assertThat(Talker.handshake("?queue", premium)).isEqualTo(403);
    assertThat(Talker.handshake(here(), premium)).isEqualTo(101);
  }

  @Test
  void nobody_reaches_by_a_frame_what_no_handshake_opens() throws InterruptedException {
    var other = opensChat("basic");
    try (var ana = Talker.connect(here(), "premium")) {
      for (var frame :
          List.of(
              "\"type\": \"subscribe\"",
              "\"type\": \"resume\", \"after\": 0",
              "\"type\": \"typing\"",
              "\"type\": \"read\", \"seq\": 1",
              "\"type\": \"message\", \"id\": \"m\", \"body\": \"Hello.\"")) {
        ana.says("{%s, \"conversation\": \"%s\"}".formatted(frame, other));
        assertThat(ana.awaits("error").at("/problem/status").asInt()).as(frame).isEqualTo(404);
      }
      ana.says("{\"type\": \"subscribe\", \"queue\": true}");
      assertThat(ana.awaits("error").at("/problem/status").asInt()).isEqualTo(403);
      assertThat(agent.types(other)).containsExactly("opened");
      agent.replies(other, "work");
      desk.settle();
      ana.says("{\"type\": \"ping\"}").awaits("pong");
      assertThat(ana.heard().toString()).doesNotContain("We found the cause.");
    }
  }

  @Test
  void the_token_alone_is_protocol_enough() {
    var token = desk.token("premium");
    try (var ana = Talker.open(here(), token)) {
      assertThat(ana.protocol()).isEqualTo(token);
    }
    try (var ana = Talker.open(here(), "plantao", token)) {
      assertThat(ana.protocol()).isEqualTo("plantao");
    }
  }

  @Test
  void support_follows_conversations_and_the_queue_on_one_socket() {
    var other = opensChat("basic");
    try (var bruno = Talker.connect("?queue", "agent")) {
      bruno.says("{\"type\": \"subscribe\", \"conversation\": \"" + chat + "\"}");
      bruno.awaits("subscribed");
      customer.post("/conversations/" + chat + "/messages", "{\"body\": \"Here.\"}").expect(201);
      bruno.awaitsEntry("Here.");
      Person.named("basic")
          .post("/conversations/" + other + "/messages", "{\"body\": \"There.\"}")
          .expect(201);
      var told =
          bruno.awaits(frame ->
              frame.path("type").asString("").equals("conversation")
                  && frame.at("/conversation/id").asString("").equals(other));
      assertThat(told.at("/conversation/version").asLong()).isEqualTo(2);
      assertThat(bruno.heard().toString()).doesNotContain("There.");
      bruno.says(
          "{\"type\": \"message\", \"id\": \"r\", \"conversation\": \"%s\", \"body\": \"Both.\", \"then\": \"wait\"}"
              .formatted(other));
      bruno.awaits("ack");
      assertThat(agent.sees(other).text("/status")).isEqualTo("waiting");
      bruno.says("{\"type\": \"unsubscribe\", \"conversation\": \"" + chat + "\"}");
      bruno.awaits("unsubscribed");
    }
  }

  @Test
  void a_customer_without_chat_talks_on_a_ticket() {
    var ticket = Person.named("nochat").opensTicket("No chat, but a socket");
    try (var ana = Talker.connect("?conversation=" + ticket, "nochat").resumes(0)) {
      agent.replies(ticket, "work");
      ana.awaitsEntry("We found the cause.");
    }
  }
}
