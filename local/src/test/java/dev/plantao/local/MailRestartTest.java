package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;

class MailRestartTest {
  private static final String INTAKE = "plantao-intake-000000000000";

  @TempDir private Path folder;

  @Test
  void a_killed_desk_has_lost_no_letter_and_no_object() throws Exception {
    var errors = folder.resolve("errors");
    var hook = folder.resolve("hook");
    String sent;
    try (var desk = ChildDesk.start(folder.resolve("data"), errors)) {
      s3(desk).putObject(p -> p.bucket("plantao-files").key("kept"), RequestBody.fromString("all"));
      send(desk);
      sent = desk.get("/local/mailbox");
      try (var smtp = new SmtpDialogue(port(desk, "smtp"))) {
        assertThat(
                smtp.bring("a@b.example", "support@toy.example", "Subject: hang " + hook + "\n\nx"))
            .startsWith("250");
      }
      desk.kill();
    }
    Files.createFile(folder.resolve("data/blobs/left-behind"));
    Files.createFile(hook);

    try (var desk = ChildDesk.start(folder.resolve("data"), errors)) {
      desk.post("/local/settle", "");

      assertThat(Files.readString(errors)).contains("mail saw hang " + hook);
      assertThat(desk.get("/local/mailbox")).isEqualTo(sent).contains("kept subject");
      var s3 = s3(desk);
      assertThat(s3.getObjectAsBytes(g -> g.bucket("plantao-files").key("kept")).asUtf8String())
          .isEqualTo("all");
      assertThat(s3.listObjectsV2(l -> l.bucket(INTAKE).prefix("mail/")).contents()).hasSize(1);
      assertThat(folder.resolve("data/blobs/left-behind")).doesNotExist();
    }
  }

  private static void send(ChildDesk desk) throws Exception {
    try (var ses = SesV2Client.builder().endpointOverride(aws(desk)).build()) {
      ses.sendEmail(send ->
          send.fromEmailAddress("support@toy.example")
              .destination(d -> d.toAddresses("mia@customer.example"))
              .content(c ->
                  c.simple(s ->
                      s.subject(v -> v.data("kept subject")).body(b -> b.text(v -> v.data("t"))))));
    }
  }

  private static S3Client s3(ChildDesk desk) throws Exception {
    return S3Client.builder().endpointOverride(aws(desk)).forcePathStyle(true).build();
  }

  private static URI aws(ChildDesk desk) throws Exception {
    // Settings of this JVM's own desk give region and credentials.
    assertThat(SharedDesk.DESK.awsUrl()).isNotEmpty();
    return URI.create("http://127.0.0.1:" + port(desk, "aws"));
  }

  private static int port(ChildDesk desk, String name) throws Exception {
    return Json.parse(desk.get("/local/ports")).path(name).asInt();
  }
}
