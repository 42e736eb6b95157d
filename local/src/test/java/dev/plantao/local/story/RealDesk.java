package dev.plantao.local.story;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One desk, in memory, for all stories of a class and for the tests of adapters: each works on
/// conversations of its own, and time only goes forward. [DeskPerClass] ends it.
final class RealDesk {
  private static @Nullable Desk desk;

  static {
    var last = System.getProperty("plantao.fork", "jvm");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(last)));
  }

  private RealDesk() {}

  static synchronized Desk get() {
    if (desk == null) {
      desk = Desk.start(DeskOptions.of(template()));
      desk.hold(true);
    }
    return desk;
  }

  /// @param used what the desk was for; names what it leaves in [RightsRecord]
  static synchronized void end(String used) {
    if (desk != null) {
      RightsRecord.write(used, desk.roles());
      Aws.forgetTables();
      desk.close();
      desk = null;
    }
  }

  static Path template() {
    return root().resolve("template.yaml");
  }

  static Path root() {
    return Path.of(System.getProperty("plantao.root", "..")).toAbsolutePath().normalize();
  }
}
