package dev.plantao.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.contract.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Hostile mails are read within the memory that `template.yaml` gives the mail function.
@Tag("ML-7")
class MailMemoryTest {
  /// What a JVM needs beside its heap, in megabytes: classes, compiled code, threads, the runtime.
  private static final int BESIDE_THE_HEAP = 400;

  /// Of all mails together; the function has 120 s for one.
  private static final int SECONDS = 120;

  private static int memoryOfTheMailFunction() {
    var said =
        Pattern.compile("(?s)\\n {2}MailFunction:.*?MemorySize: (\\d+)")
            .matcher(Project.text("template.yaml"));
    assertThat(said.find()).isTrue();
    return Integer.parseInt(said.group(1));
  }

  @Test
  void hostile_mails_are_read_in_the_memory_of_the_mail_function()
      throws IOException, InterruptedException {
    int heap = memoryOfTheMailFunction() - BESIDE_THE_HEAP;
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx" + heap + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReadUnderMemory.class.getName()))
            .redirectErrorStream(true)
            .start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      var said = output.readAllAsString();
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      assertThat(said).contains("all read");
      System.out.println("under " + heap + " MB of heap:\n" + said);
    } finally {
      process.destroyForcibly();
    }
  }
}
