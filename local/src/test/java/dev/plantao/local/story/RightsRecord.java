package dev.plantao.local.story;

import dev.plantao.local.rights.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What the functions did on AWS while all stories ran, left for the tests that run after them.
public final class RightsRecord {
  private static final String USED = "used";
  private static final String UNUSED = "unused";
  private static final String REFUSED = "refused";

  private RightsRecord() {}

  /// One right of a function.
  public record Line(String function, String kind, String right) {}

  /// Each desk leaves its own.
  private static Path folder() {
    return RealDesk.root().resolve("local/target/rights");
  }

  static void write(String desk, Collection<Role> roles) {
    var lines = new ArrayList<String>();
    for (var role : roles) {
      role.used().forEach(grant -> lines.add(line(role, USED, grant.toString())));
      role.unused().forEach(grant -> lines.add(line(role, UNUSED, grant.toString())));
      role.refused().forEach(need -> lines.add(line(role, REFUSED, need)));
    }
    try {
      Files.createDirectories(folder());
      Files.write(folder().resolve(desk + ".tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The record of rights cannot be written", e);
    }
  }

  private static String line(Role role, String kind, String right) {
    return String.join("\t", role.function(), kind, right);
  }

  /// What the last run of the stories left; empty where none was run. A right that one of the desks
  /// used is used.
  public static Optional<List<Line>> read() {
    if (!Files.isDirectory(folder())) {
      return Optional.empty();
    }
    var lines = new LinkedHashSet<Line>();
    try (var files = Files.list(folder())) {
      for (var file : files.toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.split("\t", 3))
            .map(parts -> new Line(parts[0], parts[1], parts[2]))
            .forEach(lines::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The record of rights cannot be read", e);
    }
    lines.removeIf(line ->
        line.kind().equals(UNUSED)
            && lines.contains(new Line(line.function(), USED, line.right())));
    return lines.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(lines));
  }
}
