package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Secrets that come in by every way, and a search for them in everything that was written.
@Tag("SE-1")
@Tag("SE-2")
class SecretsStoryTest {
  private static final String SUPPORT = "support@example.com";

  private final Desk desk = RealDesk.get();
  private final Person customer = Person.named("premium");
  private final Person agent = Person.named("agent");

  /// Put together here, so that no file holds what looks like a key; each planted once.
  private final List<String> planted = new ArrayList<>();

  private String key(String end) {
    var key = "gh" + "p_" + "Zt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQx7Kq2" + end;
    planted.add(key);
    return key;
  }

  private String password(String end) {
    var password = "Regen!2024" + end;
    planted.add(password);
    return password;
  }

  @Test
  @Tag("SE-3")
  void what_comes_in_as_a_secret_is_found_nowhere() throws IOException, InterruptedException {
    var log = "";
    var frames = "";
    try (var output = Output.captured()) {
      overHttp();
      frames = overSockets();
      byMail();
      desk.settle();
      log = output.text();
    }
    assertThat(planted).hasSizeGreaterThan(20);
    assertThat(log).as("the functions' logs").contains("mail taken in", "LettersSent");
    assertThat(frames).contains("[masked-token:", "[masked-password]", "customer-message");
    var people = List.of("anna@kunde.example", "bert@kunde.example", "secrets@kunde.example");
    var everything = Written.everything(desk, people) + log + frames;
    for (var secret : planted) {
      assertThat(everything.contains(secret)).as(secret.substring(secret.length() - 4)).isFalse();
    }
    assertThat(everything).contains("[masked-token:").contains("[masked-password]");
  }

  private void overHttp() throws InterruptedException {
    var opened =
        customer
            .post(
                "/tickets",
                """
                {"subject": "Key %s fails", "description": "My password is %s",
                 "impact": "Nobody can use %s", "stepsToReproduce": "senha: %s",
                 "apiRequest": "curl -H 'Authorization: Bearer %s'",
                 "apiResponse": "401 for %s"}
                """
                    .formatted(
                        key("HttpA"),
                        password("a1"),
                        key("HttpB"),
                        password("b1"),
                        key("HttpC"),
                        key("HttpD")))
            .expect(201);
    assertThat(opened.body().get("masked").toString()).contains("token").contains("password");
    var id = opened.text("/id");
    customer
        .post(
            "/conversations/" + id + "/messages", "{\"body\": \"try %s\"}".formatted(key("HttpE")))
        .expect(201);
    agent
        .post(
            "/desk/conversations/" + id + "/replies",
            "{\"body\": \"The password is %s\", \"then\": \"work\"}".formatted(password("c1")))
        .expect(201);
    agent
        .post(
            "/desk/conversations/" + id + "/notes",
            "{\"body\": \"key %s\"}".formatted(key("HttpF")))
        .expect(201);
    agent
        .post(
            "/desk/conversations/" + id + "/resolve",
            "{\"summary\": \"Replaced %s\"}".formatted(key("HttpG")))
        .expect(200);
    var refused = customer.post("/tickets", "{\"%s\": 1}".formatted(key("HttpH"))).expect(400);
    assertThat(refused.raw().body()).doesNotContain("HttpH");
    Person.stranger()
        .post(
            "/contact",
            """
            {"name": "Ana", "email": "secrets@kunde.example", "subject": "%s",
             "description": "Passwort: %s"}
            """
                .formatted(key("HttpI"), password("d1")))
        .expect(201);
    desk.settle();
  }

  /// Both talk, and hear each other; all that either was sent.
  private String overSockets() {
    var chat =
        customer
            .post(
                "/chats",
                "{\"message\": \"it fails with %s\", \"distinct\": true}".formatted(key("ChtA")))
            .expect(201)
            .text("/id");
    var here = "?conversation=" + chat;
    try (var ana = Talker.connect(here, "premium").resumes(0);
        var bruno = Talker.connect(here, "agent").resumes(0)) {
      ana.writes("m-1", "my password is %s".formatted(password("g1")));
      ana.writes("m-2", "and the key %s".formatted(key("ChtB")));
      bruno.writes("r-1", "senha: %s and %s".formatted(password("h1"), key("ChtC")));
      bruno.awaits(frame -> frame.at("/entry/body").asString("").startsWith("and the key"));
      ana.awaits(frame -> frame.at("/entry/body").asString("").startsWith("senha: "));
      ana.says("{\"type\": \"%s\"}".formatted(key("ChtD")));
      ana.awaits("error");
      return ana.heard().toString() + bruno.heard();
    }
  }

  private void byMail() throws IOException, InterruptedException {
    mail(
        "anna@kunde.example",
        "Token " + key("MailA"),
        "Mein Passwort ist "
            + password("e1")
            + "\r\n\r\nAm 1.1.2026 um 10:00 schrieb Bob <b@x.example>:\r\n> key "
            + key("MailB")
            + "\r\n\r\n-- \r\nAnna\r\nPIN-Passwort: "
            + password("f1"),
        "text/plain");
    var split = key("MailC");
    mail(
        "bert@kunde.example",
        "html",
        "<p>The key <b>"
            + split.substring(0, 12)
            + "</b>"
            + split.substring(12)
            + " and <a href=\"https://x.example/?token="
            + key("MailD")
            + "\">link</a></p>",
        "text/html");
    var receipt = desk.mailbox("anna@kunde.example").getFirst();
    assertThat(desk.raw(receipt)).isNotEmpty();
  }

  private void mail(String from, String subject, String body, String type)
      throws IOException, InterruptedException {
    var letter =
        "From: %s\r\nTo: %s\r\nSubject: %s\r\nContent-Type: %s; charset=utf-8\r\n\r\n%s\r\n"
            .formatted(from, SUPPORT, subject, type, body);
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, SUPPORT, letter)).startsWith("250");
    }
    desk.settle();
  }
}
