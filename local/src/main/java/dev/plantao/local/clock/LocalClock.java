package dev.plantao.local.clock;

import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Wall time plus an offset, or standing still. Never runs backwards by its own doing.
public final class LocalClock implements InstantSource {
  private static final String KEY = "clock";

  private final InstantSource wall;
  private final Shelf shelf;
  private Duration offset = Duration.ZERO;
  private @Nullable Instant held;

  public LocalClock(InstantSource wall, Shelf shelf) {
    this.wall = wall;
    this.shelf = shelf;
    shelf.get(KEY).ifPresent(this::restore);
  }

  @Override
  public synchronized Instant instant() {
    return held != null ? held : wall.instant().plus(offset);
  }

  public synchronized boolean held() {
    return held != null;
  }

  synchronized void standAt(Instant instant) {
    held = instant;
    save();
  }

  synchronized void runFrom(Instant instant) {
    held = null;
    offset = Duration.between(wall.instant(), instant);
    save();
  }

  private void restore(JsonNode saved) {
    offset = Duration.parse(saved.path("offset").asString("PT0S"));
    held = saved.has("held") ? Instant.parse(saved.path("held").asString("")) : null;
  }

  private void save() {
    var saved = Json.object().put("offset", offset.toString());
    if (held != null) {
      saved.put("held", held.toString());
    }
    shelf.put(KEY, saved);
  }
}
