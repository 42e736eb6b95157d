package dev.plantao.functions.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files in the project's root.
public final class Project {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Project() {}

  /// The directory that holds `template.yaml`: named by the build, else found upwards.
  public static Path root() {
    var named = System.getProperty("plantao.root", "");
    var from = Path.of(named).toAbsolutePath();
    while (!Files.exists(from.resolve("template.yaml"))) {
      from = from.getParent();
      if (from == null) {
        throw new IllegalStateException("no template.yaml above " + Path.of(named));
      }
    }
    return from;
  }

  public static String text(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A YAML file without tags of its own.
  public static JsonNode yaml(String file) {
    var settings = LoadSettings.builder().setAllowDuplicateKeys(false).setCodePointLimit(1 << 24);
    var loaded = new Load(settings.build()).loadFromString(text(file));
    return JSON.valueToTree(loaded);
  }
}
