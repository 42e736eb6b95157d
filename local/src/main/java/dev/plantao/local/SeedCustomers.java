package dev.plantao.local;

import dev.plantao.local.json.Json;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The customers that are there from the start, made through the front door like any others.
final class SeedCustomers {
  static final String PATH = "/desk/customers/";

  private record Seed(String id, String plan, boolean chatEnabled) {
    ObjectNode body() {
      var body =
          Json.object()
              .put("name", id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1))
              .put("plan", plan)
              .put("chatEnabled", chatEnabled);
      body.putArray("emails").add(id + "@example.com");
      return body;
    }
  }

  private static final List<Seed> SEEDS =
      List.of(
          new Seed("basic", "basic", true),
          new Seed("regular", "regular", true),
          new Seed("premium", "premium", true),
          new Seed("nochat", "regular", false));

  private final String baseUrl;
  private final String token;

  /// @param token of someone who may write customers
  SeedCustomers(String baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  void plant() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SEEDS.forEach(seed -> threads.execute(() -> plant(seed)));
    }
  }

  private void plant(Seed seed) {
    try {
      if (call("GET", seed, null) == 404) {
        var status = call("PUT", seed, Json.bytes(seed.body()));
        if (status >= 300) {
          System.err.println("Customer " + seed.id() + " could not be made: " + status);
        }
      }
    } catch (IOException e) {
      System.err.println("Customer " + seed.id() + " could not be made: " + e);
    }
  }

  private int call(String method, Seed seed, byte @Nullable [] body) throws IOException {
    var connection =
        (HttpURLConnection) URI.create(baseUrl + PATH + seed.id()).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setRequestProperty("Authorization", "Bearer " + token);
    if (body != null) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.getOutputStream().write(body);
    }
    return connection.getResponseCode();
  }
}
