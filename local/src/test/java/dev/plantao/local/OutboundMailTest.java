package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.local.json.Json;
import dev.plantao.local.mailbox.Mailbox;
import dev.plantao.local.toy.Seen;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class OutboundMailTest {
  private final Desk desk = SharedDesk.DESK;
  private final SesV2Client ses = SesV2Client.create();

  @Test
  void a_simple_letter_is_a_real_one_with_an_id_and_a_date_of_ses() throws Exception {
    var to = address();
    var text = "Olá,\nestá tudo bem? " + "lang ".repeat(40) + "\n";

    var id =
        ses.sendEmail(send ->
                send.fromEmailAddress("Plantão <support@toy.example>")
                    .destination(
                        d -> d.toAddresses("Mia Müller <" + to + ">").bccAddresses("b@c.example"))
                    .replyToAddresses("support+t1@toy.example")
                    .content(c ->
                        c.simple(s ->
                            s.subject(v ->
                                    v.data(
                                        "Resposta à sua questão, com um assunto comprido que não cabe numa linha"))
                                .body(
                                    b -> b.text(v -> v.data(text)).html(v -> v.data("<p>Olá</p>")))
                                .headers(
                                    header("Message-ID", "<own@toy.example>"),
                                    header("References", "<a@x> <b@y>"),
                                    header("Auto-Submitted", "auto-replied")))))
            .messageId();

    var letter = only(to);
    assertThat(letter.id()).isEqualTo(id);
    assertThat(letter.from()).isEqualTo("support@toy.example");
    assertThat(letter.to()).containsExactly(to, "b@c.example");
    assertThat(letter.subject()).startsWith("Resposta à sua questão").endsWith("linha");
    assertThat(letter.headers())
        .containsEntry("Message-ID", List.of("<" + id + "@eu-central-1.amazonses.com>"))
        .containsEntry("References", List.of("<a@x> <b@y>"))
        .containsEntry("Auto-Submitted", List.of("auto-replied"))
        .doesNotContainKey("Bcc");
    assertThat(desk.raw(letter)).isASCII().doesNotContain("own@toy.example");
    assertThat(desk.raw(letter).lines()).allMatch(line -> line.length() <= 998);
    // Lines of a text stay lines (RFC 2045, 6.7 rule 4).
    assertThat(desk.raw(letter)).doesNotContain("=0D=0A");

    var read = read(letter);
    assertThat(read.getSubject()).isEqualTo(letter.subject());
    assertThat(read.getFrom()[0].toString()).contains("support@toy.example");
    assertThat(read.getReplyTo()[0].toString()).isEqualTo("support+t1@toy.example");
    assertThat(read.getSentDate().toInstant())
        .isEqualTo(desk.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    var parts = (MimeMultipart) read.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n")).isEqualTo(text);
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Olá</p>");
  }

  @Test
  void a_raw_letter_keeps_all_but_its_id_and_date() {
    var to = address();
    var body = "\r\n--x\r\nraw \u00fc bytes\r\n--x--\r\n";
    var raw =
        "From: support@toy.example\r\nTo: "
            + to
            + "\r\nMessage-ID: <own@toy.example>\r\n"
            + "Date: Thu, 1 Jan 1970 00:00:00 +0000\r\nBcc: secret@x.example\r\nSubject: =?utf-8?q?gr=C3=BC=C3=9Fe?=\r\n"
            + "In-Reply-To: <q@x>\r\nX-Folded: a\r\n b\r\n"
            + body;

    var id = raw(raw.getBytes(StandardCharsets.UTF_8));

    var letter = only(to);
    assertThat(letter.to()).containsExactly(to, "secret@x.example");
    assertThat(letter.subject()).isEqualTo("grüße");
    assertThat(letter.headers())
        .containsEntry("Message-ID", List.of("<" + id + "@eu-central-1.amazonses.com>"))
        .containsEntry("In-Reply-To", List.of("<q@x>"))
        .containsEntry("X-Folded", List.of("a b"))
        .doesNotContainKey("Bcc");
    assertThat(desk.raw(letter)).endsWith(body).doesNotContain("own@toy", "1970");
  }

  @Test
  void what_ses_refuses_is_refused() {
    var headers = IntStream.range(0, 16).mapToObj(i -> header("X-H" + i, "v")).toList();
    refused(message -> message.headers(headers));
    refused(message -> message.headers(header("X Y", "v")));
    refused(message -> message.headers(header("X-" + "y".repeat(125), "v")));
    refused(message -> message.headers(header("X-Y", "v".repeat(996))));
    refused(message -> message.headers(header("X-Y", "gr\u00fc\u00dfe")));
    refused(message -> message.headers(header("X-Y", "a\r\nBcc: b@c.example")));
    assertThatThrownBy(() -> send("support@toy.example", null, "", _ -> {}))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> send("support@elsewhere.example", address(), "", _ -> {}))
        .isInstanceOf(MessageRejectedException.class)
        .hasMessageContaining("not verified");
    assertThatThrownBy(() -> send("support@toy.example", address(), "unknown", _ -> {}))
        .isInstanceOf(NotFoundException.class);
    var large = "From: a@toy.example\r\nTo: b@c.example\r\n\r\n" + "x".repeat(40 * 1024 * 1024);
    assertThatThrownBy(() -> raw(large.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MessageRejectedException.class)
        .hasMessageContaining("Message length");
  }

  private void refused(Consumer<Message.Builder> change) {
    var to = address();
    assertThatThrownBy(() -> send("support@toy.example", to, "", change))
        .isInstanceOf(BadRequestException.class);
    assertThat(desk.mailbox(to)).isEmpty();
  }

  @Test
  void while_ses_fails_nothing_is_sent() {
    var to = address();
    desk.faults(Map.of("ses", "fail"));
    try {
      assertThatThrownBy(() -> send("support@toy.example", to, "", _ -> {}))
          .isInstanceOfSatisfying(
              SesV2Exception.class, e -> assertThat(e.statusCode()).isEqualTo(503));
    } finally {
      desk.faults(Map.of("ses", "none"));
    }
    assertThat(desk.mailbox(to)).isEmpty();
    send("support@toy.example", to, "", _ -> {});
    assertThat(desk.mailbox(to)).hasSize(1);
  }

  @Test
  void a_bounce_comes_back_over_the_event_bus() throws Exception {
    var to = "bounce+" + UUID.randomUUID() + "@simulator.amazonses.com";
    var id = send("support@toy.example", to, "toy-sending", _ -> {});
    desk.settle();

    var event = Json.parse(event(id));
    var detail = event.path("detail");
    assertThat(event.path("detail-type").asString("")).isEqualTo("Email Bounced");
    assertThat(event.path("source").asString("")).isEqualTo("aws.ses");
    assertThat(event.path("resources").path(0).asString(""))
        .isEqualTo("arn:aws:ses:eu-central-1:000000000000:configuration-set/toy-sending");
    assertThat(detail.path("eventType").asString("")).isEqualTo("Bounce");
    assertThat(detail.path("bounce").path("bounceType").asString("")).isEqualTo("Permanent");
    assertThat(
            detail
                .path("bounce")
                .path("bouncedRecipients")
                .path(0)
                .path("emailAddress")
                .asString(""))
        .isEqualTo(to);
    assertThat(detail.path("mail").path("messageId").asString("")).isEqualTo(id);
    assertThat(detail.path("mail").path("tags").path("ses:configuration-set").path(0).asString(""))
        .isEqualTo("toy-sending");
  }

  @Test
  void complaints_and_suppressed_addresses_are_told_too() throws Exception {
    var complaint =
        send("support@toy.example", "complaint@simulator.amazonses.com", "toy-sending", _ -> {});
    var suppressed =
        send(
            "support@toy.example",
            "suppressionlist@simulator.amazonses.com",
            "toy-sending",
            _ -> {});
    var silent = send("support@toy.example", "bounce@simulator.amazonses.com", "", _ -> {});
    desk.settle();

    assertThat(event(complaint))
        .contains("Email Complaint Received", "\"complaintFeedbackType\":\"abuse\"");
    assertThat(event(suppressed)).contains("\"bounceSubType\":\"Suppressed\"");
    assertThat(Seen.by("mail-event", silent)).as("no configuration set, no events").isEmpty();
    var bus = SharedDesk.get("/local/events").body();
    assertThat(bus).contains("Email Delivered").contains(complaint);
  }

  @Test
  void who_is_out_of_office_answers_by_mail() throws Exception {
    var subject = "Question " + UUID.randomUUID();
    var id =
        ses.sendEmail(send ->
                send.fromEmailAddress("support@toy.example")
                    .destination(d -> d.toAddresses("ooto+x@simulator.amazonses.com"))
                    .replyToAddresses("support+t9@toy.example")
                    .content(c ->
                        c.simple(s ->
                            s.subject(v -> v.data(subject)).body(b -> b.text(v -> v.data("x"))))))
            .messageId();
    desk.settle();

    assertThat(Seen.by("mail", subject)).hasSize(1);
    assertThat(Seen.by("mail", subject).getFirst())
        .contains("support+t9@toy.example", "\"source\":\"\"");
    assertThat(Seen.by("letter", subject).getFirst())
        .contains("Auto-Submitted: auto-replied")
        .contains("In-Reply-To: <" + id + "@eu-central-1.amazonses.com>");
  }

  private static String event(String id) {
    var seen = Seen.by("mail-event", id);
    assertThat(seen).hasSize(1);
    return seen.getFirst();
  }

  private String send(
      String from,
      @org.jspecify.annotations.Nullable String to,
      String set,
      Consumer<Message.Builder> change) {
    return ses.sendEmail(
            send -> {
              send.fromEmailAddress(from)
                  .content(c ->
                      c.simple(s -> {
                        s.subject(v -> v.data("s")).body(b -> b.text(v -> v.data("t")));
                        change.accept(s);
                      }));
              if (to != null) {
                send.destination(d -> d.toAddresses(to));
              }
              if (!set.isEmpty()) {
                send.configurationSetName(set);
              }
            })
        .messageId();
  }

  private String raw(byte[] letter) {
    return ses.sendEmail(
            send -> send.content(c -> c.raw(r -> r.data(SdkBytes.fromByteArray(letter)))))
        .messageId();
  }

  private Mailbox.Letter only(String to) {
    assertThat(desk.mailbox(to)).hasSize(1);
    return desk.mailbox(to).getFirst();
  }

  private MimeMessage read(Mailbox.Letter letter) throws Exception {
    var bytes = desk.raw(letter).getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  private static String address() {
    return "a" + UUID.randomUUID() + "@customer.example";
  }
}
