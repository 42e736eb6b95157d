package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import dev.plantao.local.mailbox.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Mail through SMTP, letters into the mailbox.
class MailStoryTest {
  private static final String SUPPORT = "support@example.com";
  private static final Pattern ID = Pattern.compile("\\[(T-[0-9A-Z]{12})]");
  private static final Pattern FEEDBACK =
      Pattern.compile("https?://[^\\s\"]+(/feedback/[^\\s\"]+)");

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  private void mail(String from, String subject, String body, String... headers)
      throws IOException, InterruptedException {
    var extra = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    var letter =
        """
        From: %s\r
        To: %s\r
        Subject: %s\r
        %sContent-Type: text/plain; charset=utf-8\r
        \r
        %s\r
        """
            .formatted(from, SUPPORT, subject, extra, body);
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, SUPPORT, letter)).startsWith("250");
    }
    desk.settle();
  }

  private List<Mailbox.Letter> letters(String to) {
    return desk.mailbox(to);
  }

  private static String idOf(Mailbox.Letter letter) {
    return find(ID, letter.subject());
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static String header(Mailbox.Letter letter, String name) {
    return letter.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(header -> header.getValue().getFirst())
        .orElse("");
  }

  private HttpResponse<String> open(String method, String path, String form)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(desk.baseUrl() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Tag("CH-4")
  @Tag("CH-7")
  @Tag("ML-1")
  @Tag("ML-3")
  @Tag("PR-5")
  void a_whole_story_by_mail() throws IOException, InterruptedException {
    var ana = "ana.story@example.org";
    mail(
        ana,
        "Mensagens não chegam",
        "Olá, desde ontem as mensagens dos nossos clientes não chegam mais. Podem ajudar?",
        "Message-ID: <first@example.org>");
    var acknowledgement = letters(ana).getLast();
    var id = idOf(acknowledgement);
    assertThat(agent.sees(id).text("/language")).isEqualTo("pt-BR");
    assertThat(header(acknowledgement, "From")).isEqualTo("Suporte ao Cliente <" + SUPPORT + ">");
    assertThat(header(acknowledgement, "Auto-Submitted")).isEqualTo("auto-replied");
    assertThat(header(acknowledgement, "In-Reply-To")).isEqualTo("<first@example.org>");

    agent.replies(id, "wait");
    desk.settle();
    var reply = letters(ana).getLast();
    assertThat(idOf(reply)).isEqualTo(id);
    assertThat(header(reply, "Auto-Submitted")).isEmpty();

    mail(
        ana,
        "Re: " + reply.subject(),
        "Sim, ainda acontece.",
        "Message-ID: <second@example.org>",
        "In-Reply-To: " + header(reply, "Message-ID"));
    assertThat(agent.timeline(id, "customer-message")).hasSize(1);
    assertThat(agent.sees(id).text("/status")).isEqualTo("open");

    agent
        .post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Resolvido.\"}")
        .expect(200);
    desk.settle();
    var resolved = letters(ana).getLast();
    var text = Person.stranger().get("/local/mailbox/" + resolved.id()).text("/text");
    var link = find(FEEDBACK, text);
    assertThat(open("GET", link, "").statusCode()).isEqualTo(200);
    assertThat(agent.timeline(id, "feedback")).isEmpty();
    assertThat(open("POST", link, "rating=5&comment=Obrigada").statusCode()).isEqualTo(200);
    assertThat(agent.timeline(id, "feedback")).hasSize(1);

    mail(
        ana,
        "Re: " + resolved.subject(),
        "Voltou a acontecer.",
        "Message-ID: <third@example.org>",
        "In-Reply-To: " + header(resolved, "Message-ID"));
    assertThat(agent.sees(id).text("/status")).isEqualTo("open");

    agent.post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Agora sim.\"}");
    desk.advance(Duration.ofDays(8));
    mail(
        ana,
        "Re: " + resolved.subject(),
        "E de novo.",
        "Message-ID: <fourth@example.org>",
        "In-Reply-To: " + header(resolved, "Message-ID"));
    var later = idOf(letters(ana).getLast());
    assertThat(later).isNotEqualTo(id);
    assertThat(agent.timeline(later, "opened").getFirst().path("follows").asString(""))
        .isEqualTo(id);
  }

  private String bring(String from, int number) throws IOException {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      return smtp.bring(
          from,
          SUPPORT,
          "From: %s\r\nSubject: Number %d\r\nMessage-ID: <n%d@example.org>\r\n\r\nHello %d\r\n"
              .formatted(from, number, number, number));
    }
  }

  @Test
  @Tag("ML-4")
  void fifty_mails_of_one_new_sender_at_the_same_instant_make_one_ticket()
      throws IOException, InterruptedException {
    var many = "many@example.org";
    var answers = new ArrayList<Future<String>>();
    try (var threads = Executors.newFixedThreadPool(10)) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        answers.add(threads.submit(() -> bring(many, number)));
      }
    }
    assertThat(answers).allMatch(answer -> answer.resultNow().startsWith("250"));
    desk.settle();

    var acknowledged = letters(many);
    assertThat(acknowledged).hasSize(1);
    var id = idOf(acknowledged.getFirst());
    assertThat(agent.timeline(id, "customer-message")).hasSize(49);
  }

  @Test
  @Tag("ML-4")
  void a_mail_delivered_twice_makes_one_message() throws IOException, InterruptedException {
    var twice = "twice@example.org";
    mail(twice, "Once", "Only once.", "Message-ID: <once@example.org>");
    mail(twice, "Once", "Only once.", "Message-ID: <once@example.org>");

    var id = idOf(letters(twice).getFirst());
    assertThat(letters(twice)).hasSize(1);
    assertThat(agent.types(id)).containsExactly("opened");
  }

  @Test
  @Tag("ML-2")
  void a_stranger_who_quotes_a_ticket_opens_another_with_a_link_for_agents()
      throws IOException, InterruptedException {
    mail("owner@example.org", "Mine", "My problem.", "Message-ID: <mine@example.org>");
    var owned = letters("owner@example.org").getLast();
    var id = idOf(owned);

    mail(
        "colleague@example.org",
        "Re: " + owned.subject(),
        "I am in CC.",
        "Message-ID: <cc@example.org>",
        "In-Reply-To: " + header(owned, "Message-ID"));

    var other = idOf(letters("colleague@example.org").getLast());
    assertThat(other).isNotEqualTo(id);
    assertThat(agent.timeline(other, "opened").getFirst().path("quotes").asString(""))
        .isEqualTo(id);
    assertThat(agent.types(id)).containsExactly("opened");
  }

  @Test
  @Tag("ML-5")
  void an_out_of_office_notice_is_kept_on_record_and_never_answered()
      throws IOException, InterruptedException {
    var away = "away@example.org";
    mail(away, "Help", "It does not work.", "Message-ID: <help@example.org>");
    var id = idOf(letters(away).getLast());
    agent.replies(id, "wait");
    desk.settle();
    var letter = letters(away).getLast();
    int before = letters(away).size();

    mail(
        away,
        "Out of office: " + letter.subject(),
        "I am away until Monday.",
        "Message-ID: <ooo@example.org>",
        "Auto-Submitted: auto-replied",
        "In-Reply-To: " + header(letter, "Message-ID"));

    assertThat(agent.timeline(id, "mail-recorded")).hasSize(1);
    assertThat(agent.sees(id).text("/status")).isEqualTo("waiting");
    assertThat(letters(away)).hasSize(before);
  }

  @Test
  @Tag("ML-6")
  void a_sender_who_fails_authentication_waits_in_quarantine_until_released()
      throws IOException, InterruptedException {
    var forged = "forged@example.org";
    mail(forged, "Trust me", "Really.", "X-Local-Verdict: spf=fail dkim=fail");
    assertThat(letters(forged)).isEmpty();
    var held = agent.get("/desk/quarantine").expect(200).body().get("items");
    var mine =
        held.valueStream()
            .filter(item -> item.at("/mail/from").asString("").equals(forged))
            .findFirst()
            .orElseThrow();

    var path = "/desk/quarantine/" + mine.get("id").asString() + "/release";
    var id = agent.post(path, "").expect(200).text("/conversation");
    desk.settle();

    assertThat(agent.timeline(id, "opened")).hasSize(1);
    assertThat(idOf(letters(forged).getLast())).isEqualTo(id);
    assertThat(agent.post(path, "").expect(200).text("/conversation")).isEqualTo(id);
  }

  @Test
  @Tag("ML-5")
  void an_address_that_bounces_for_good_gets_no_more_letters()
      throws IOException, InterruptedException {
    var gone = "bounce+gone@simulator.amazonses.com";
    mail(gone, "Bounces", "Letters to me come back.", "Message-ID: <gone@example.org>");
    var id = idOf(letters(gone).getFirst());
    desk.settle();
    assertThat(agent.timeline(id, "letter-failed")).hasSize(1);

    agent.replies(id, "work");
    desk.settle();

    assertThat(letters(gone)).hasSize(1);
  }

  @Test
  @Tag("PR-4")
  void with_the_mail_service_failing_the_letter_goes_out_afterwards_once()
      throws IOException, InterruptedException {
    var patient = "patient@example.org";
    desk.faults(java.util.Map.of("ses", "fail"));
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      smtp.bring(patient, SUPPORT, "From: " + patient + "\r\nSubject: Wait\r\n\r\nI can wait.\r\n");
    }
    desk.settle();
    assertThat(letters(patient)).isEmpty();

    desk.faults(java.util.Map.of("ses", "none"));
    desk.advance(Duration.ofMinutes(15));

    assertThat(letters(patient)).hasSize(1);
  }
}
