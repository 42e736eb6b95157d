package dev.plantao.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

  private List<JsonNode> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void a_mail_is_explained_as_it_would_be_stored(@TempDir Path directory) throws IOException {
    Path mail = directory.resolve("a.eml");
    Files.writeString(
        mail,
        "From: Ana <Ana@kunde.example>\nTo: help@plantao.example\nSubject: Drucker\nIn-Reply-To: <1@x>\nReferences: <0@x> <1@x>\n\nDas Passwort ist Regen2024 und er druckt nicht.\n\n-- \nAna\n");

    new ExplainMail(Without.MASKER).explain(List.of(mail, directory.resolve("absent.eml")), print);

    JsonNode line = lines().getFirst();
    assertThat(line.propertyNames())
        .containsExactly(
            "file",
            "from",
            "fromName",
            "to",
            "subject",
            "text",
            "quoted",
            "signature",
            "attachments",
            "kind",
            "references",
            "language",
            "masked");
    assertThat(line.path("from").asString()).isEqualTo("Ana@kunde.example");
    assertThat(line.path("text").asString())
        .isEqualTo("Das Passwort ist [masked-password] und er druckt nicht.");
    assertThat(line.path("signature").asString()).isEqualTo("-- \nAna".replace(" \n", "\n"));
    assertThat(line.path("kind").asString()).isEqualTo("human");
    assertThat(line.path("language").asString()).isEqualTo("de");
    assertThat(line.path("references").size()).isEqualTo(2);
    assertThat(line.path("masked").path(0).asString()).isEqualTo("password");
    assertThat(lines().getLast().has("error")).isTrue();
  }

  @Test
  void a_text_is_explained_line_by_line() throws IOException {
    String in = "{\"text\": \"Where is my order?\"}\n\nno json\n";

    new ExplainText(Without.MASKER).explain(new BufferedReader(new StringReader(in)), print);

    assertThat(lines().getFirst().path("language").asString()).isEqualTo("en");
    assertThat(lines().getFirst().path("text").asString()).isEqualTo("Where is my order?");
    assertThat(lines().getLast().has("error")).isTrue();
  }
}
