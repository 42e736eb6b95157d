package dev.plantao.local.control;

import dev.plantao.local.clock.LocalClock;
import dev.plantao.local.clock.Timeline;
import dev.plantao.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `GET` and `POST /local/clock`.
public final class ClockCalls {
  private static final Set<String> FIELDS = Set.of("advance", "to", "hold");

  private final LocalClock clock;
  private final Timeline timeline;

  public ClockCalls(LocalClock clock, Timeline timeline) {
    this.clock = clock;
    this.timeline = timeline;
  }

  public void addTo(Control control) {
    control.add("GET /local/clock", asked -> look());
    control.add("POST /local/clock", asked -> change(asked.body()));
  }

  private JsonNode look() {
    return Json.object().put("now", clock.instant().toString()).put("held", clock.held());
  }

  private JsonNode change(JsonNode wanted) throws InterruptedException {
    check(wanted);
    // Held first, so that the target is exact; let go last, for the same reason.
    if (wanted.path("hold").asBoolean(false)) {
      timeline.hold(true);
    }
    if (wanted.has("advance")) {
      timeline.advance(Duration.parse(wanted.path("advance").asString("")));
    }
    if (wanted.has("to")) {
      timeline.moveTo(Instant.parse(wanted.path("to").asString("")));
    }
    if (wanted.has("hold") && !wanted.path("hold").asBoolean(true)) {
      timeline.hold(false);
    }
    return look();
  }

  private static void check(JsonNode wanted) {
    for (var field : wanted.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new IllegalArgumentException("The clock takes " + FIELDS + ", not " + field + ".");
      }
    }
    if (wanted.has("advance") && wanted.has("to")) {
      throw new IllegalArgumentException("Either advance or to, not both.");
    }
    if (wanted.has("hold") && !wanted.path("hold").isBoolean()) {
      throw new IllegalArgumentException("hold is true or false.");
    }
  }
}
