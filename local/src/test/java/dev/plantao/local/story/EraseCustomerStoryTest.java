package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A customer is forgotten while a chat with them goes on, with every file they brought, also those
/// that no conversation has.
class EraseCustomerStoryTest {
  private static final String WORD = "himmelblaugruen";
  private static final String ADDRESS = "vera@vergiss.example";

  private final Desk desk = RealDesk.get();

  private static void put(Person by, String path, String body) {
    by.put(path, body).expect(200);
  }

  private static Person vera() {
    put(
        Person.named("lead"),
        "/desk/customers/vergiss",
        """
        {"name": "%s GmbH", "plan": "premium", "chatEnabled": true, "emails": ["%s"]}\
        """
            .formatted(WORD, ADDRESS));
    Person.stranger()
        .post(
            "/local/users",
            "{\"name\": \"vera\", \"customer\": \"vergiss\", \"email\": \"" + ADDRESS + "\"}");
    return Person.named("vera");
  }

  private static Person.Answer announces(Person by, String name, int size) {
    return by.post(
            "/attachments",
            "{\"fileName\": \"%s\", \"contentType\": \"text/plain\", \"size\": %d}"
                .formatted(name, size))
        .expect(201);
  }

  private static String uploads(Person by, String name) throws Exception {
    var bytes = ("in the file: " + WORD).getBytes(StandardCharsets.UTF_8);
    var announced = announces(by, name, bytes.length);
    var request =
        HttpRequest.newBuilder(URI.create(announced.text("/uploadUrl")))
            .header("Content-Type", "text/plain")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    RealDesk.get().settle();
    return announced.text("/id");
  }

  @Test
  @Tag("SE-1")
  @Tag("CH-1")
  void a_customer_is_forgotten_with_the_files_and_the_chat_that_is_going_on() throws Exception {
    var vera = vera();
    var file = uploads(vera, WORD + ".txt");
    vera.post(
            "/tickets",
            """
            {"subject": "About %s", "description": "The %s is gone.", "impact": "All.",
             "distinct": true, "attachments": ["%s"]}\
            """
                .formatted(WORD, WORD, file))
        .expect(201);
    uploads(vera, "later-" + WORD + ".txt");
    announces(vera, "never-" + WORD + ".txt", 100);
    var chat =
        vera.post("/chats", "{\"message\": \"Hello, " + WORD + "\"}").expect(201).text("/id");
    try (var talker = Talker.connect("?conversation=" + chat, "vera")) {
      talker.writes("one", "Once more: " + WORD).awaits("ack");
      desk.settle();
      assertThat(Written.table() + Written.files()).as("what is looked for").contains(WORD);

      Person.named("admin")
          .post("/desk/erasures", "{\"customer\": \"vergiss\", \"profile\": true}")
          .expect(202);
      desk.settle();
    }
    desk.settle();

    assertThat(Written.files()).doesNotContain(WORD);
    assertThat(Written.table()).doesNotContain(WORD, ADDRESS);
  }
}
