package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;

class MailboxTest {
  private final Desk desk = SharedDesk.DESK;
  private final SesV2Client ses = SesV2Client.create();

  @Test
  void a_letter_can_be_looked_up_by_its_receiver_and_by_its_id() {
    var to = UUID.randomUUID() + "@customer.example";
    var picture =
        Attachment.builder()
            .fileName("logo.png")
            .contentType("image/png")
            .contentId("logo")
            .contentDisposition(AttachmentContentDisposition.INLINE)
            .rawContent(SdkBytes.fromString("png", StandardCharsets.UTF_8))
            .build();
    var file =
        Attachment.builder()
            .fileName("report.csv")
            .contentType("text/csv")
            .rawContent(SdkBytes.fromString("a;b", StandardCharsets.UTF_8))
            .build();
    var id =
        ses.sendEmail(send ->
                send.fromEmailAddress("support@toy.example")
                    .destination(d -> d.toAddresses(to))
                    .content(c ->
                        c.simple(s ->
                            s.subject(v -> v.data("Grüße"))
                                .attachments(picture, file)
                                .body(b ->
                                    b.text(v -> v.data("plain"))
                                        .html(v -> v.data("<img src=\"cid:logo\">"))))))
            .messageId();

    var list = Json.parse(SharedDesk.get("/local/mailbox?to=" + to).body());
    var one = Json.parse(SharedDesk.get("/local/mailbox/" + id).body());

    assertThat(list).hasSize(1);
    var letter = list.path(0);
    assertThat(letter.path("id").asString("")).isEqualTo(id);
    assertThat(letter.path("at").asString("")).startsWith("20").endsWith("Z");
    assertThat(letter.path("from").asString("")).isEqualTo("support@toy.example");
    assertThat(letter.path("to").toString()).isEqualTo("[\"" + to + "\"]");
    assertThat(letter.path("subject").asString("")).isEqualTo("Grüße");
    assertThat(letter.path("headers").path("Subject").path(0).asString("")).startsWith("=?");
    assertThat(letter.path("raw").asString("")).contains("\r\nMessage-ID: <" + id);
    assertThat(one.path("text").asString("")).isEqualTo("plain");
    assertThat(one.path("html").asString("")).isEqualTo("<img src=\"data:image/png;base64,cG5n\">");
    assertThat(one.path("attachments").toString()).contains("report.csv", "text/csv");
    assertThat(SharedDesk.get("/local/mailbox/none").statusCode()).isEqualTo(404);
    assertThat(SharedDesk.get("/local/mailbox?to=nobody@x.example").body()).isEqualTo("[]");
  }

  @Test
  void people_get_a_page_that_loads_nothing_from_elsewhere() {
    var page = get("/local/mailbox", "text/html,application/xhtml+xml");

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.body()).contains("mailbox.js").doesNotContain("http://", "https://");
    assertThat(get("/local/mailbox.html", "*/*").body()).isEqualTo(page.body());
    assertThat(get("/local/mailbox.css", "*/*").statusCode()).isEqualTo(200);
    assertThat(get("/local/mailbox.js", "*/*").body()).contains("sandbox");
  }

  private java.net.http.HttpResponse<String> get(String path, String accept) {
    HttpRequest.Builder request = SharedDesk.request(desk, path);
    return SharedDesk.send(request.header("Accept", accept).GET());
  }
}
