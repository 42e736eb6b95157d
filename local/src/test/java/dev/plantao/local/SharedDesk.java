package dev.plantao.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/// One desk for all tests, as DynamoDB Local is slow to start; its clock is held.
///
/// Tests use names of their own and leave no faults behind.
final class SharedDesk {
  static final Path TEMPLATE = Path.of("src/test/resources/toy-template.yaml");
  static final Desk DESK = start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private SharedDesk() {}

  static HttpResponse<String> get(String path) {
    return send(request(DESK, path).GET());
  }

  static HttpResponse<String> post(String path, String json) {
    return send(
        request(DESK, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /// A request by the user `agent`.
  static HttpRequest.Builder request(Desk desk, String path) {
    return HttpRequest.newBuilder(URI.create(desk.baseUrl() + path))
        .header("Authorization", "Bearer " + desk.token("agent"));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Desk start() {
    var desk = Desk.start(DeskOptions.of(TEMPLATE));
    desk.hold(true);
    return desk;
  }
}
