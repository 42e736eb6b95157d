package dev.plantao.local.imports;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the command line says.
///
/// @param dryRun says what would be taken, and writes nothing
record ImportOptions(Path file, Source from, String table, boolean dryRun) {
  private static final String USAGE =
      "usage: ./plantao import FILE --table NAME [--from customers|zendesk|freshdesk] [--dry-run]";

  /// What a file is.
  enum Source {
    CUSTOMERS,
    ZENDESK,
    FRESHDESK
  }

  static ImportOptions parse(String... arguments) {
    var left = new ArrayDeque<>(List.of(arguments));
    @Nullable Path file = null;
    var from = Source.CUSTOMERS;
    @Nullable String table = null;
    var dryRun = false;
    while (!left.isEmpty()) {
      var argument = left.pop();
      switch (argument) {
        case "--dry-run" -> dryRun = true;
        case "--from" -> from = source(value(left.poll()));
        case "--table" -> table = value(left.poll());
        default -> {
          if (file != null || argument.startsWith("--")) {
            throw new IllegalArgumentException(USAGE);
          }
          file = Path.of(argument);
        }
      }
    }
    if (file == null || table == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return new ImportOptions(file, from, table, dryRun);
  }

  private static String value(@Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return value;
  }

  private static Source source(String name) {
    try {
      return Source.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(USAGE, unknown);
    }
  }
}
