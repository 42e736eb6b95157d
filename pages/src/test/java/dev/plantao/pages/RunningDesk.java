package dev.plantao.pages;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One desk, in memory, for all tests of pages; and calls of people who use no page.
final class RunningDesk {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static @Nullable Desk desk;

  private RunningDesk() {}

  static synchronized Desk get() {
    // Without a browser there is nothing to start a desk for.
    Browsers.assumeInstalled();
    if (desk == null) {
      var root = Path.of(System.getProperty("plantao.root", "..")).toAbsolutePath().normalize();
      var started = Desk.start(DeskOptions.of(root.resolve("template.yaml")));
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      desk = started;
    }
    return desk;
  }

  static String url(String path) {
    return get().baseUrl() + path;
  }

  /// A POST by one of the people who are there from the start.
  static String post(String user, String path, String json) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url(path)))
              .header("Authorization", "Bearer " + get().token(user))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build();
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Opens a ticket and gives its id.
  static String ticket(String user, String subject) {
    var opened =
        post(
            user,
            "/tickets",
            """
            {"subject": "%s", "description": "It does not work.", "impact": "All customers."}
            """
                .formatted(subject));
    return opened.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }
}
