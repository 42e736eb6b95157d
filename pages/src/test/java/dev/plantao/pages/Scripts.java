package dev.plantao.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The scripts of `scripts.txt`, one a line, as they are known to get by filters: in tags, in
/// attributes, in addresses, in templates, broken, encoded, nested.
final class Scripts {
  private Scripts() {}

  static List<String> all() {
    try (var in = Scripts.class.getResourceAsStream("/scripts.txt")) {
      if (in == null) {
        throw new IllegalStateException("scripts.txt is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All of them, as many in a line as it holds.
  static List<String> lines(int length) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var script : all()) {
      if (line.length() + script.length() >= length) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(script);
    }
    lines.add(line.toString());
    return lines;
  }
}
