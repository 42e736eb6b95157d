package dev.plantao.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A desk in a process of its own, to be killed.
final class ChildDesk implements AutoCloseable {
  private final Process process;
  private final String baseUrl;
  private final HttpClient http = HttpClient.newHttpClient();

  private ChildDesk(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  static ChildDesk start(Path data, Path errors) throws IOException {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    Desk.class.getName(),
                    "--template",
                    SharedDesk.TEMPLATE.toString(),
                    "--http-port",
                    "0",
                    "--smtp-port",
                    "0",
                    "--data",
                    data.toString()))
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = String.valueOf(lines.readLine());
    if (!line.startsWith("ready ")) {
      process.destroyForcibly();
      throw new IOException("The desk did not start: " + line);
    }
    return new ChildDesk(process, line.substring("ready ".length()));
  }

  String get(String path, String... headers) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(baseUrl + path)), headers);
  }

  String post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  String token(String user) throws IOException, InterruptedException {
    return get("/local/token?as=" + user);
  }

  /// The end that leaves no time for anything.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// The end that `SIGTERM` asks for.
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  private String send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
