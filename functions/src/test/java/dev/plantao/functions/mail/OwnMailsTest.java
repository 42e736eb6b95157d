package dev.plantao.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.mail.fold.TextFolder;
import dev.plantao.functions.mail.mime.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mails written for this desk after the forms of the common clients, servers and robots: what they
/// say is known, and none may be misread.
class OwnMailsTest {

  private static List<JsonNode> lines(String file) {
    try (var in = Objects.requireNonNull(OwnMailsTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonMapper.shared()::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadMail read(JsonNode line, java.nio.charset.Charset charset) {
    return MailReading.read(line.path("raw").asString().getBytes(charset), Without.MASKER);
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  @Tag("ML-7")
  void replies_stand_apart_from_what_clients_put_under_them() {
    for (var line : lines("replies.jsonl")) {
      assertThat(collapsed(TextFolder.fold(line.path("text").asString()).reply()))
          .as(line.path("id").asString())
          .isEqualTo(collapsed(line.path("reply").asString()));
    }
  }

  /// A customer whose messages do not arrive writes like a mail system, and is none.
  @Test
  @Tag("ML-5")
  void robots_are_told_from_people() {
    for (var line : lines("kinds.jsonl")) {
      assertThat(read(line, StandardCharsets.UTF_8).verdict().kind().label())
          .as(line.path("id").asString())
          .isEqualTo(line.path("kind").asString());
    }
  }

  @Test
  @Tag("ML-2")
  @Tag("ML-7")
  void charsets_encodings_and_nestings_come_out_as_they_were_meant() {
    for (var line : lines("mails.jsonl")) {
      var read = read(line, StandardCharsets.ISO_8859_1);
      var id = line.path("id").asString();
      if (line.has("subject")) {
        assertThat(collapsed(read.mail().subject()))
            .as(id)
            .isEqualTo(line.path("subject").asString());
      }
      if (line.has("text")) {
        assertThat(collapsed(read.body().reply())).as(id).isEqualTo(line.path("text").asString());
      }
      if (line.has("from")) {
        var from = Objects.requireNonNull(read.mail().from(), id);
        assertThat(from.comparable()).as(id).isEqualTo(line.path("from").asString());
      }
      if (line.has("files")) {
        assertThat(read.mail().attachments().stream().map(Attachment::fileName))
            .as(id)
            .containsExactlyElementsOf(names(line.path("files")));
      }
    }
  }

  private static List<String> names(JsonNode files) {
    return StreamSupport.stream(files.spliterator(), false).map(JsonNode::asString).toList();
  }
}
