package dev.plantao.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/// The shaded jar, unpacked as Lambda unpacks it.
final class TaskFolder {
  private TaskFolder() {}

  /// Empty where the jar is not built, as when tests run without the phase `package`.
  static Optional<Path> of(Path jar, Path to) throws IOException {
    if (!Files.exists(jar)) {
      return Optional.empty();
    }
    try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = to.resolve(entry.getName()).normalize();
        if (!file.startsWith(to)) {
          throw new IOException(entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    return Optional.of(to);
  }
}
