package dev.plantao.local.story;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One desk, in memory, for all stories: each works on conversations of its own, and time only goes
/// forward.
final class RealDesk {
  private static @Nullable Desk desk;

  private RealDesk() {}

  static synchronized Desk get() {
    if (desk == null) {
      var started = Desk.start(DeskOptions.of(template()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
      started.hold(true);
      desk = started;
    }
    return desk;
  }

  private static void end(Desk ended) {
    RightsRecord.write(ended.roles());
    ended.close();
  }

  static Path template() {
    return root().resolve("template.yaml");
  }

  static Path root() {
    return Path.of(System.getProperty("plantao.root", "..")).toAbsolutePath().normalize();
  }
}
