package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk in a process of its own, killed without warning and started again on the same data.
class SurvivalTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// Longer than any start on a busy machine.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private record Running(Process process, String url) {
    Person person(String user) {
      return Person.at(url, token(user));
    }

    private String token(String user) {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/local/token?as=" + user))
              .timeout(PATIENCE)
              .build();
      try {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    void kill() throws InterruptedException {
      assertThat(process.destroyForcibly().waitFor(PATIENCE)).isTrue();
    }
  }

  private static Running start(Path data) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.plantao.local.Desk",
                    "--http-port",
                    "0",
                    "--smtp-port",
                    "0",
                    "--data",
                    data.toString(),
                    "--template",
                    RealDesk.template().toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var url = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> read(process, url));
    try {
      return new Running(process, url.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("the desk was not ready", e);
    }
  }

  /// Reads for as long as the desk speaks, so that it never waits for its reader.
  private static void read(Process process, CompletableFuture<String> url) {
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines()
          .filter(line -> line.startsWith("ready "))
          .forEach(line -> url.complete(line.substring("ready ".length()).strip()));
      url.completeExceptionally(new IllegalStateException("the desk ended before it was ready"));
    } catch (IOException | UncheckedIOException e) {
      url.completeExceptionally(e);
    }
  }

  @Test
  @Tag("ES-1")
  void what_was_answered_survives_a_kill_and_is_escalated_on_time(@TempDir Path data)
      throws IOException, InterruptedException {
    var first = start(data);
    String id;
    try {
      id = first.person("premium").opensTicket("before the kill");
    } finally {
      first.kill();
    }

    var second = start(data);
    try {
      var lead = second.person("lead");
      var due = lead.sees(id).instant("/firstResponse/due");
      assertThat(lead.sees(id).text("/subject")).isEqualTo("before the kill");
      lead.post("/local/settle", "").expect(200);
      assertThat(lead.get("/local/schedules").raw().body())
          .contains(id + ".first-response", id + ".resolution");

      lead.post("/local/clock", "{\"advance\": \"%s\"}".formatted(Duration.ofMinutes(31)))
          .expect(200);

      assertThat(lead.sees(id).instant("/escalation/at")).isEqualTo(due);
      assertThat(lead.timeline(id, "escalated")).hasSize(1);
    } finally {
      second.kill();
    }
  }
}
