package dev.plantao.core.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/// Names of services that give keys out. Beside such a name, what looks made by chance is one.
final class Services {
  private static final Set<String> NAMES = read();

  private Services() {}

  /// @param word in small letters
  static boolean named(String word) {
    return NAMES.contains(word);
  }

  static Set<String> names() {
    return NAMES;
  }

  private static Set<String> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Services.class.getResourceAsStream("services.txt")),
                StandardCharsets.UTF_8))) {
      return Set.copyOf(lines.readAllLines());
    } catch (IOException e) {
      throw new UncheckedIOException("the names of services cannot be read", e);
    }
  }
}
