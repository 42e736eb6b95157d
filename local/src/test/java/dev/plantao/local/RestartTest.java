package dev.plantao.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir private Path folder;

  @Test
  void a_killed_desk_has_lost_nothing_that_it_acknowledged() throws Exception {
    var errors = folder.resolve("errors");
    String token;
    String schedules;
    try (var desk = ChildDesk.start(folder.resolve("data"), errors)) {
      desk.post("/local/users", "{\"name\": \"mia\", \"customer\": \"acme\"}");
      desk.post("/local/clock", "{\"advance\": \"P10D\", \"hold\": true}");
      token = desk.token("mia");
      desk.post("/local/faults", "{\"streams\": \"hold\"}");
      assertThat(desk.post("/call", "survivor", bearer(token))).isEqualTo("called");
      desk.post("/items", "{\"id\": \"survivor\", \"text\": \"unread\"}", bearer(token));
      schedules = desk.get("/local/schedules");
      desk.kill();
    }

    try (var desk = ChildDesk.start(folder.resolve("data"), errors)) {
      desk.post("/local/settle", "");
      var clock = Json.parse(desk.get("/local/clock"));

      assertThat(desk.get("/local/schedules")).isEqualTo(schedules).contains("survivor");
      assertThat(desk.get("/local/queues"))
          .contains("{\"name\":\"plantao-Work\",\"visible\":0,\"delayed\":1,\"inFlight\":0}");
      assertThat(desk.token("mia")).startsWith("eyJ");
      assertThat(keyOf(desk.token("mia"))).isEqualTo(keyOf(token));
      assertThat(clock.path("held").asBoolean()).isTrue();
      assertThat(Instant.parse(clock.path("now").asString("")))
          .isAfter(Instant.now().plus(Duration.ofDays(9)));
      assertThat(desk.terminate()).isIn(0, 143);
    }
    assertThat(Files.readString(errors))
        .as("the record nobody had read, and the hook")
        .contains("stream saw unread")
        .contains("rebuild invoked");
  }

  @Test
  void desks_come_and_go_in_one_process() {
    var options = DeskOptions.of(SharedDesk.TEMPLATE).withData(folder.resolve("embedded"));

    String first;
    try (var desk = Desk.start(options)) {
      first = desk.awsUrl();
      assertThat(first).isNotEqualTo(SharedDesk.DESK.awsUrl());
    }
    try (var desk = Desk.start(options)) {
      assertThat(desk.awsUrl()).as("the port stays").isEqualTo(first);
    } finally {
      // Later tests' clients must find the shared desk again.
      dev.plantao.local.aws.SdkSettings.leadTo(
          java.net.URI.create(SharedDesk.DESK.awsUrl()).getPort());
    }
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static String keyOf(String token) {
    return token.substring(0, token.indexOf('.'));
  }
}
