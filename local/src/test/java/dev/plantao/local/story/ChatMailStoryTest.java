package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import dev.plantao.local.mailbox.Mailbox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A customer leaves a chat, and it goes on by mail.
@Tag("CH-3")
class ChatMailStoryTest {
  private static final String SUPPORT = "support@example.com";

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  /// Somebody of their own, so that no other test writes to their address.
  private record Customer(String name, String token) {
    String address() {
      return name + "@chats.example";
    }

    Person person() {
      return Person.at(RealDesk.get().baseUrl(), token);
    }
  }

  private Customer customer(String name) {
    Person.stranger()
        .post(
            "/local/users",
            """
            {"name": "%1$s", "email": "%1$s@chats.example", "emailVerified": true, "customer": "%1$s"}
            """
                .formatted(name));
    Person.named("admin")
        .put(
            "/desk/customers/" + name,
            "{\"name\": \"%s\", \"plan\": \"premium\", \"chatEnabled\": true, \"emails\": []}"
                .formatted(name))
        .expect(200);
    return new Customer(name, desk.token(name));
  }

  private String chat(Customer who) throws InterruptedException {
    var id =
        who.person()
            .post("/chats", "{\"message\": \"It fails.\", \"distinct\": true}")
            .expect(201)
            .text("/id");
    desk.settle();
    return id;
  }

  private void answers(String chat, String text) throws InterruptedException {
    agent
        .post(
            "/desk/conversations/" + chat + "/replies",
            "{\"body\": \"%s\", \"then\": \"work\"}".formatted(text))
        .expect(201);
    desk.settle();
  }

  private List<Mailbox.Letter> letters(Customer who) {
    return desk.mailbox(who.address());
  }

  @Test
  void an_unread_answer_is_mailed_after_ten_minutes_once_and_a_reply_joins_the_chat()
      throws InterruptedException, IOException {
    var ana = customer("chatana");
    var chat = chat(ana);
    answers(chat, "Please try again.");
    desk.advance(Duration.ofMinutes(5));
    answers(chat, "And tell us.");
    desk.advance(Duration.ofMinutes(4));
    assertThat(letters(ana)).isEmpty();
    desk.advance(Duration.ofMinutes(2));
    assertThat(letters(ana)).hasSize(1);
    var letter = desk.raw(letters(ana).getFirst()).replace("=2E", ".");
    assertThat(letter).contains("Please try again.").contains("And tell us.").contains(chat);
    desk.advance(Duration.ofHours(1));
    assertThat(letters(ana)).hasSize(1);

    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      var reply =
          "From: %s\r\nTo: %s\r\nSubject: Re: [%s]\r\nMessage-ID: <1@chats.example>\r\n\r\nIt works now.\r\n"
              .formatted(ana.address(), SUPPORT, chat);
      assertThat(smtp.bring(ana.address(), SUPPORT, reply)).startsWith("250");
    }
    desk.settle();
    assertThat(agent.timeline(chat, "customer-message").getLast().path("body").asString(""))
        .contains("It works now.");
    assertThat(agent.timeline(chat, "answers-followed-up").getFirst().path("how").asString(""))
        .isEqualTo("mailed");
  }

  @Test
  void what_was_read_on_the_socket_is_not_mailed() throws InterruptedException {
    var bert = customer("chatbert");
    var chat = chat(bert);
    try (var there = Talker.open("?conversation=" + chat, "plantao", bert.token())) {
      answers(chat, "Here it is.");
      var seq = there.awaitsEntry("Here it is.").path("seq").asLong();
      there.says("{\"type\": \"read\", \"seq\": %d}".formatted(seq));
      there.says("{\"type\": \"ping\"}").awaits("pong");
      desk.settle();
    }
    desk.advance(Duration.ofMinutes(11));
    assertThat(letters(bert)).isEmpty();
    var followed = agent.timeline(chat, "answers-followed-up");
    assertThat(followed).hasSize(1);
    assertThat(followed.getFirst().path("how").asString("")).isEqualTo("read");
    var items = bert.person().get("/conversations/" + chat + "/timeline").body().path("items");
    assertThat(items.toString()).doesNotContain("answers-followed-up");
  }

  @Test
  void the_follow_up_survives_that_its_schedule_is_lost() throws InterruptedException {
    var carl = customer("chatcarl");
    var chat = chat(carl);
    try {
      desk.faults(java.util.Map.of("schedules", "drop"));
      answers(chat, "Are you there?");
      desk.advance(Duration.ofMinutes(15));
    } finally {
      desk.faults(java.util.Map.of("schedules", "none"));
    }
    desk.advance(Duration.ofMinutes(5));
    assertThat(letters(carl)).hasSize(1);
  }

  @Test
  void what_was_read_without_a_socket_is_not_mailed_either() throws InterruptedException {
    var dora = customer("chatdora");
    var chat = chat(dora);
    answers(chat, "Here it is.");
    var read = dora.person().post("/conversations/" + chat + "/read", "{\"seq\": 99}").expect(200);
    assertThat(read.body().path("seq").asLong()).isEqualTo(2);
    Person.named("basic").post("/conversations/" + chat + "/read", "{\"seq\": 1}").expect(404);
    agent.post("/conversations/" + chat + "/read", "{\"seq\": 1}").expect(403);
    desk.advance(Duration.ofMinutes(11));
    assertThat(letters(dora)).isEmpty();
  }

  @Test
  void a_transcript_is_mailed_once_for_what_was_said_and_holds_no_notes()
      throws InterruptedException {
    var emil = customer("chatemil");
    var chat = chat(emil);
    agent.post("/desk/conversations/" + chat + "/notes", "{\"body\": \"Old client.\"}");
    answers(chat, "Please try again.");
    var transcript = "/conversations/" + chat + "/transcript";
    emil.person().post(transcript, "{}").expect(202);
    desk.settle();
    emil.person().post(transcript, "").expect(202);
    desk.settle();
    assertThat(letters(emil)).hasSize(1);
    var letter = desk.raw(letters(emil).getFirst()).replace("=2E", ".");
    assertThat(letter).contains("It fails.").contains("Please try again.");
    assertThat(letter).doesNotContain("Old client.");

    answers(chat, "One more thing.");
    emil.person().post(transcript, "{}").expect(202);
    Person.named("basic").post(transcript, "{}").expect(404);
    desk.settle();
    assertThat(letters(emil)).hasSize(2);
  }

  @Test
  void transcripts_asked_for_at_once_and_after_the_solution_are_mailed_once_each()
      throws InterruptedException {
    var fanny = customer("chatfanny");
    var chat = chat(fanny);
    agent
        .post("/desk/conversations/" + chat + "/resolve", "{\"summary\": \"Mended.\"}")
        .expect(200);
    desk.settle();
    assertThat(letters(fanny)).hasSize(1);

    var asking = new java.util.ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      asking.add(
          Thread.ofVirtual()
              .start(() ->
                  fanny.person().post("/conversations/" + chat + "/transcript", "{}").expect(202)));
    }
    for (var one : asking) {
      one.join();
    }
    desk.advance(Duration.ofMinutes(10));
    assertThat(letters(fanny)).hasSize(2);
    assertThat(desk.raw(letters(fanny).getLast())).contains("Mended");
  }
}
