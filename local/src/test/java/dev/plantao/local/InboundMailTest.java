package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import dev.plantao.local.toy.Seen;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InboundMailTest {
  private final Desk desk = SharedDesk.DESK;

  @Test
  void a_letter_reaches_its_function_as_ses_would_bring_it() throws Exception {
    var subject = "Nachrichten kommen nicht an: " + UUID.randomUUID();
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(desk.smtpPort()));
    properties.put("mail.smtp.from", "mia@customer.example");
    var letter = new MimeMessage(Session.getInstance(properties));
    letter.setFrom(new InternetAddress("mia@customer.example", "Mia Müller", "utf-8"));
    letter.setRecipients(Message.RecipientType.TO, "support+t1@toy.example");
    letter.setSubject(subject + " ü", "utf-8");
    letter.setText("Grüße\n.\n..punkt", "utf-8");

    Transport.send(letter);
    desk.settle();

    var event = Json.parse(only("mail", subject));
    var record = event.path("Records").path(0);
    var mail = record.path("ses").path("mail");
    var receipt = record.path("ses").path("receipt");
    assertThat(record.path("eventSource").asString("")).isEqualTo("aws:ses");
    assertThat(record.path("eventVersion").asString("")).isEqualTo("1.0");
    assertThat(mail.path("timestamp").asString(""))
        .isEqualTo(
            desk.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString());
    assertThat(mail.path("source").asString("")).isEqualTo("mia@customer.example");
    assertThat(mail.path("messageId").asString("")).matches("[a-z0-9]{40}");
    assertThat(mail.path("destination").toString()).isEqualTo("[\"support+t1@toy.example\"]");
    assertThat(mail.path("headersTruncated").asBoolean(true)).isFalse();
    assertThat(mail.path("commonHeaders").path("subject").asString("")).isEqualTo(subject + " ü");
    assertThat(mail.path("commonHeaders").path("messageId").asString(""))
        .isEqualTo(letter.getMessageID());
    assertThat(mail.path("commonHeaders").path("from").path(0).asString(""))
        .isEqualTo("Mia Müller <mia@customer.example>");
    assertThat(receipt.path("recipients").toString()).contains("support+t1@toy.example");
    for (var check : new String[] {"spf", "dkim", "dmarc", "spam", "virus"}) {
      assertThat(verdict(receipt, check)).isEqualTo("PASS");
    }
    assertThat(receipt.has("dmarcPolicy")).isFalse();
    assertThat(receipt.path("action").path("type").asString("")).isEqualTo("Lambda");
    assertThat(receipt.path("action").path("functionArn").asString(""))
        .endsWith("MailFunction:live");

    var kept = only("letter", letter.getMessageID());
    assertThat(kept)
        .startsWith("Return-Path: <mia@customer.example>\r\nReceived: from ")
        .contains("X-SES-Spam-Verdict: PASS")
        .contains("Authentication-Results: amazonses.com;\r\n spf=pass");
    var bytes = new java.io.ByteArrayOutputStream();
    letter.writeTo(bytes);
    assertThat(kept)
        .as("what came, octet by octet")
        .endsWith(bytes.toString(java.nio.charset.StandardCharsets.UTF_8) + "\r\n");
  }

  @Test
  void verdicts_are_what_the_letter_asks_for() throws Exception {
    var id = UUID.randomUUID().toString();
    assertThat(
            bring(
                "From: a@b.example\nX-Local-Verdict: spf=fail  dkim=gray\n dmarc=fail"
                    + " virus=processing_failed\nSubject: "
                    + id
                    + "\n\nx"))
        .startsWith("250");
    desk.settle();

    var receipt = Json.parse(only("mail", id)).path("Records").path(0).path("ses").path("receipt");
    assertThat(verdict(receipt, "spf")).isEqualTo("FAIL");
    assertThat(verdict(receipt, "dkim")).isEqualTo("GRAY");
    assertThat(verdict(receipt, "dmarc")).isEqualTo("FAIL");
    assertThat(verdict(receipt, "virus")).isEqualTo("PROCESSING_FAILED");
    assertThat(verdict(receipt, "spam")).isEqualTo("PASS");
    assertThat(receipt.path("dmarcPolicy").asString("")).isEqualTo("reject");
    assertThat(only("letter", id)).contains("spf=fail").contains("dmarc=fail");
    assertThat(bring("X-Local-Verdict: smell=bad\n\nx")).startsWith("554");
  }

  @Test
  void only_recipients_of_the_receipt_rules_are_accepted() throws Exception {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.say("EHLO client.example"))
          .contains("PIPELINING", "SIZE 41943040", "8BITMIME", "SMTPUTF8");
      smtp.say("MAIL FROM:<>");
      assertThat(smtp.say("RCPT TO:<Support@Toy.Example>")).startsWith("250");
      assertThat(smtp.say("RCPT TO:<support+a.b-c@toy.example>")).startsWith("250");
      assertThat(smtp.say("RCPT TO:<anyone@desk.toy.example>")).startsWith("250");
      assertThat(smtp.say("RCPT TO:<grüße@desk.toy.example>")).startsWith("250");
      assertThat(smtp.say("RCPT TO:<other@toy.example>")).startsWith("550");
      assertThat(smtp.say("RCPT TO:<a@sub.desk.toy.example>")).startsWith("550");
      assertThat(smtp.say("RCPT TO:<support@elsewhere.example>")).startsWith("550");
    }
  }

  @Test
  void commands_may_come_all_at_once() throws Exception {
    var id = UUID.randomUUID().toString();
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      smtp.say("EHLO client.example");
      smtp.send(
          "MAIL FROM:<a@b.example> BODY=8BITMIME\r\nRCPT TO:<support@toy.example>\r\nDATA\r\n");
      assertThat(smtp.answer()).startsWith("250");
      assertThat(smtp.answer()).startsWith("250");
      assertThat(smtp.answer()).startsWith("354");
      assertThat(smtp.say("Subject: " + id + "\r\n\r\nx\r\n.")).startsWith("250");
    }
    desk.settle();
    assertThat(Seen.by("mail", id)).hasSize(1);
  }

  @Test
  void a_letter_of_more_than_40_MB_is_refused() throws Exception {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      smtp.say("EHLO client.example");
      assertThat(smtp.say("MAIL FROM:<a@b.example> SIZE=41943041")).startsWith("552");
      smtp.say("MAIL FROM:<a@b.example>");
      smtp.say("RCPT TO:<support@toy.example>");
      smtp.say("DATA");
      var line = ("x".repeat(1022) + "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (int i = 0; i < 42 * 1024; i++) {
        smtp.send(line);
      }
      assertThat(smtp.say(".")).startsWith("552");
      smtp.say("RSET");
      assertThat(smtp.say("MAIL FROM:<a@b.example>")).as("and goes on").startsWith("250");
    }
  }

  @Test
  void a_header_of_more_than_10_KB_is_truncated_in_the_event_alone() throws Exception {
    var id = UUID.randomUUID().toString();
    bring("Subject: " + id + "\nX-Long: " + "y ".repeat(6000) + "\nX-Last: " + id + "\n\nbody");
    desk.settle();

    var mail = Json.parse(only("mail", id)).path("Records").path(0).path("ses").path("mail");
    assertThat(mail.path("headersTruncated").asBoolean(false)).isTrue();
    assertThat(mail.path("headers").toString()).doesNotContain("X-Last");
    assertThat(only("letter", id)).contains("X-Last");
  }

  private String bring(String letter) throws Exception {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      return smtp.bring("a@b.example", "support@toy.example", letter);
    }
  }

  private static String verdict(JsonNode receipt, String check) {
    return receipt.path(check + "Verdict").path("status").asString("");
  }

  private static String only(String function, String part) {
    var seen = Seen.by(function, part);
    assertThat(seen).hasSize(1);
    return seen.getFirst();
  }
}
