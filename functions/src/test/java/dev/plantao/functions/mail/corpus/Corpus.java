package dev.plantao.functions.mail.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mails that other projects test with. They stand beside this project, not in it: their licences
/// forbid that. A test of a folder that is absent is skipped by name.
///
/// The place is the system property `corpus`, else `../shared/corpus` beside the project's root.
final class Corpus {
  /// The folders of whole messages.
  static final List<String> MAILS =
      List.of(
          "chatwoot-mail",
          "discourse-mail",
          "enmime",
          "helpdesk-mail",
          "mail-parser",
          "mikel-mail",
          "mime4j",
          "sisimai-bounces",
          "zammad-mail");

  /// One message of a folder with what its source expects of it.
  record Case(String id, JsonNode expected, Path file) {

    byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    boolean states(String key) {
      return expected.hasNonNull(key);
    }

    String stated(String key) {
      return expected.path(key).asString("");
    }
  }

  private Corpus() {}

  static Path folder(String name) {
    String root = System.getProperty("plantao.root", "..");
    String place = System.getProperty("corpus", root + "/../shared/corpus");
    Path folder = Path.of(place).resolve(name);
    assumeTrue(Files.isDirectory(folder), "the corpus " + name + " is not beside the project");
    return folder;
  }

  static List<Case> cases(String name) {
    Path folder = folder(name);
    try (Stream<Path> files = Files.list(folder.resolve("expected"))) {
      return files.sorted().map(file -> aCase(folder, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> lines(String name, String file) {
    try {
      return Files.readAllLines(folder(name).resolve(file)).stream()
          .map(JsonMapper.shared()::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case aCase(Path folder, Path file) {
    JsonNode expected = JsonMapper.shared().readTree(file.toFile());
    String id = folder.getFileName() + "/" + file.getFileName().toString().replace(".json", "");
    return new Case(id, expected, folder.resolve(expected.path("file").asString()));
  }
}
