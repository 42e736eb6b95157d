package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A day of random traffic, full of secrets and addresses, and a search for them in everything that
/// was written: table and index, buckets, mailbox, bus, calls, logs.
@Tag("SE-1")
@Tag("SE-2")
class SecretDayTest {
  private static final long SEED = 20_261_125;
  private static final int ACTIONS = 36;
  private static final String SUPPORT = "support@example.com";

  /// A word of every text, which no log line may hold.
  private static final String WORD = "xylophone";

  private static final String DOMAIN = "traffic.example";

  private static final List<String> KEYS =
      List.of("gh" + "p_", "sk_" + "live_", "xo" + "xb-", "glp" + "at-", "npm" + "_", "EA" + "AG");

  private static final List<String> TELLING =
      List.of(
          "my password is %s",
          "minha senha é %s",
          "Passwort: %s",
          "la contraseña es %s",
          "пароль: %s",
          "login: ana / %s",
          "https://ana:%s@db.example/x",
          "DB_PASSWORD=%s");

  private final Desk desk = RealDesk.get();
  private final Random random = new Random(SEED);
  private final Person agent = Person.named("agent");
  private final List<Person> customers = List.of(Person.named("premium"), Person.named("regular"));
  private final List<String> planted = new ArrayList<>();
  private final List<String> tickets = new ArrayList<>();
  private final List<String> senders = new ArrayList<>();

  private String drawn(int length) {
    var letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    var drawn = new StringBuilder();
    for (int i = 0; i < length; i++) {
      drawn.append(letters.charAt(random.nextInt(letters.length())));
    }
    return drawn.toString();
  }

  /// A sentence with a secret in it.
  private String secret() {
    if (random.nextBoolean()) {
      var key = KEYS.get(random.nextInt(KEYS.size())) + drawn(40);
      planted.add(key);
      return "it fails with " + key + " since noon, " + WORD;
    }
    var password = "Ab" + random.nextInt(10) + drawn(8) + "!";
    planted.add(password);
    return WORD + ", " + TELLING.get(random.nextInt(TELLING.size())).formatted(password);
  }

  private void act() throws IOException, InterruptedException {
    switch (random.nextInt(7)) {
      case 0, 1 -> opens();
      case 2 -> writes();
      case 3 -> supports();
      case 4 -> form();
      default -> mail();
    }
  }

  private void opens() {
    var customer = customers.get(random.nextInt(customers.size()));
    var body =
        """
        {"subject": "%s", "description": "%s", "impact": "%s", "apiRequest": "%s",
         "distinct": true, "emergency": %s}
        """
            .formatted(secret(), secret(), secret(), secret(), random.nextInt(5) == 0);
    tickets.add(customer.post("/tickets", body).expect(201).text("/id"));
  }

  private void writes() {
    if (!tickets.isEmpty()) {
      var body = "{\"body\": \"%s\"}".formatted(secret());
      var path = "/conversations/" + tickets.get(random.nextInt(tickets.size())) + "/messages";
      customers.forEach(customer -> customer.post(path, body));
    }
  }

  private void supports() {
    if (!tickets.isEmpty()) {
      var path = "/desk/conversations/" + tickets.get(random.nextInt(tickets.size()));
      agent.post(path + "/notes", "{\"body\": \"%s\"}".formatted(secret()));
      agent.post(path + "/replies", "{\"body\": \"%s\", \"then\": \"work\"}".formatted(secret()));
      agent.post(
          path + "/escalate",
          "{\"team\": \"engineering\", \"reason\": \"%s\"}".formatted(secret()));
    }
  }

  private String sender() {
    var sender = drawn(6).toLowerCase(java.util.Locale.ROOT) + "@" + DOMAIN;
    senders.add(sender);
    return sender;
  }

  private String chat() {
    return customers
        .getFirst()
        .post("/chats", "{\"message\": \"%s\", \"distinct\": true}".formatted(secret()))
        .expect(201)
        .text("/id");
  }

  /// A socket lives shorter than the day: each says one thing, and hears what was said before.
  private String talks(int i, String chat) {
    var user = random.nextBoolean() ? "premium" : "agent";
    try (var speaker = Talker.connect("?conversation=" + chat, user).resumes(0)) {
      speaker.writes("m-" + i, secret());
      speaker.awaits("ack");
      return speaker.heard().toString();
    }
  }

  private void form() {
    var body =
        "{\"name\": \"Ana\", \"email\": \"%s\", \"subject\": \"%s\", \"description\": \"%s\"}"
            .formatted(sender(), secret(), secret());
    Person.stranger().post("/contact", body).expect(201);
  }

  private void mail() throws IOException {
    var from = sender();
    var letter =
        "From: %s\r\nTo: %s\r\nSubject: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
            .formatted(from, SUPPORT, "Key " + WORD, secret());
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, SUPPORT, letter)).startsWith("250");
    }
  }

  @Test
  void a_day_of_traffic_leaves_no_secret_anywhere_and_no_address_in_a_log()
      throws IOException, InterruptedException {
    var lines = "";
    var frames = new StringBuilder();
    var chat = chat();
    try (var output = Output.captured()) {
      desk.hold(true);
      for (int i = 0; i < ACTIONS; i++) {
        act();
        frames.append(talks(i, chat));
        desk.advance(Duration.ofDays(1).dividedBy(ACTIONS));
      }
      desk.settle();
      lines = output.text();
    } finally {
      desk.hold(false);
    }
    assertThat(planted).hasSizeGreaterThan(40);
    var everything = Written.everything(desk, senders) + lines + frames;
    for (var secret : planted) {
      assertThat(everything.contains(secret)).as(secret).isFalse();
    }
    assertThat(everything).contains(WORD);
    assertThat(frames.toString()).as("what was sent to the sockets").contains(WORD, "[masked-");
    assertThat(lines).as("the functions' logs").contains("mail taken in", "LettersSent");
    assertThat(lines).doesNotContain(WORD).doesNotContain(DOMAIN);
  }
}
