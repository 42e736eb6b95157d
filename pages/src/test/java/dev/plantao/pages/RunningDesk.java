package dev.plantao.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One desk, in memory, for all tests of a class; and calls of people who use no page.
final class RunningDesk {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger CUSTOMERS = new AtomicInteger();
  private static @Nullable Desk desk;

  private RunningDesk() {}

  static synchronized Desk get() {
    // Without a browser there is nothing to start a desk for.
    Browsers.assumeInstalled();
    if (desk == null) {
      var root = Path.of(System.getProperty("plantao.root", "..")).toAbsolutePath().normalize();
      desk = Desk.start(DeskOptions.of(root.resolve("template.yaml")));
    }
    return desk;
  }

  /// The next class gets a fresh one: an incident or a held mail is in nobody's way.
  static synchronized void close() {
    if (desk != null) {
      desk.close();
      desk = null;
    }
  }

  static String url(String path) {
    return get().baseUrl() + path;
  }

  /// A POST by one of the people who are there from the start.
  static String post(String user, String path, String json) {
    return send("POST", user, path, json);
  }

  static String get(String user, String path) {
    return send("GET", user, path, "");
  }

  static String send(String method, String user, String path, String json) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url(path)))
              .header("Authorization", "Bearer " + get().token(user))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(json))
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

  /// A mail to support, by SMTP as from outside.
  static void mail(String from, String subject, String headers, String body) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), get().smtpPort());
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      var out = socket.getOutputStream();
      in.readLine();
      for (var line :
          List.of(
              "HELO there",
              "MAIL FROM:<" + from + ">",
              "RCPT TO:<support@example.com>",
              "DATA",
              "From: %s\r\nTo: support@example.com\r\nSubject: %s\r\nMessage-ID: <%s@there>\r\n%s\r\n%s\r\n."
                  .formatted(from, subject, UUID.randomUUID(), headers, body))) {
        out.write((line + "\r\n").getBytes(UTF_8));
        var said = in.readLine();
        if (said == null || said.charAt(0) > '3') {
          throw new AssertionError(line + ": " + said);
        }
      }
      get().settle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// @param then `wait` or `work`
  static void reply(String user, String id, String body, String then) {
    post(
        user,
        "/desk/conversations/" + id + "/replies",
        "{\"body\": \"%s\", \"then\": \"%s\"}".formatted(body, then));
  }

  /// Opens a ticket and gives its id, whatever else that customer has.
  static String ticket(String user, String subject) {
    return idOf(
        post(
            user,
            "/tickets",
            """
            {"subject": "%s", "description": "It does not work.", "impact": "All customers.", "distinct": true}
            """
                .formatted(subject)));
  }

  /// A customer of whom nothing is known yet, who may chat, and their only user: what a test that
  /// failed left open is in no other one's way.
  static String customer(String plan) {
    var name = "%s-%03d".formatted(plan, CUSTOMERS.incrementAndGet());
    post("admin", "/local/users", "{\"name\": \"%s\", \"customer\": \"%s\"}".formatted(name, name));
    send(
        "PUT",
        "lead",
        "/desk/customers/" + name,
        """
        {"name": "%s", "plan": "%s", "chatEnabled": true, "emails": ["%s@example.com"]}\
        """
            .formatted(name, plan, name));
    return name;
  }

  /// Puts the policy that holds on record again, for a reason.
  static void recordPolicy(String reason) {
    var policy = (ObjectNode) JSON.readTree(send("GET", "admin", "/desk/policy", ""));
    send("PUT", "admin", "/desk/policy", policy.put("reason", reason).toString());
  }

  /// The first id in an answer.
  static String idOf(String answer) {
    return answer.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }
}
