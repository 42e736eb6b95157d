package dev.plantao.core.file;

import java.util.Optional;
import java.util.UUID;

/// Names an upload. It grants nothing: who may use it is written in the upload.
public record FileId(UUID value) {

  /// Reads what a caller wrote; only the one canonical spelling counts.
  public static Optional<FileId> parse(String text) {
    try {
      var id = new FileId(UUID.fromString(text));
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
