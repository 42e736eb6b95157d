package dev.plantao.local.imports;

import dev.plantao.core.people.EmailAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one record, and gathers what is wrong with them.
final class Fields {
  private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid.example");

  private final JsonNode record;
  private final List<String> flaws;

  Fields(JsonNode record) {
    this(record, new ArrayList<>());
  }

  private Fields(JsonNode record, List<String> flaws) {
    this.record = record;
    this.flaws = flaws;
  }

  Fields in(String name) {
    return new Fields(record.path(name), flaws);
  }

  List<Fields> each(String name) {
    return record.path(name).valueStream().map(item -> new Fields(item, flaws)).toList();
  }

  boolean has(String name) {
    return !record.path(name).isMissingNode() && !record.path(name).isNull();
  }

  /// The first of these that is not empty; empty where all are.
  String text(String... names) {
    for (var name : names) {
      var value = record.path(name).asString("").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  String need(String... names) {
    var text = text(names);
    if (text.isEmpty()) {
      flaws.add(String.join(" or ", names) + " is missing");
    }
    return text;
  }

  boolean flag(String name, boolean otherwise) {
    return record.path(name).asBoolean(otherwise);
  }

  Instant time(String name) {
    return optionalTime(name)
        .orElseGet(() -> {
          flaws.add(name + " is no time: '" + text(name) + "'");
          return Instant.EPOCH;
        });
  }

  Optional<Instant> optionalTime(String name) {
    try {
      var text = text(name);
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  EmailAddress address(String... names) {
    var text = text(names);
    return EmailAddress.parse(text)
        .orElseGet(() -> {
          flaws.add(String.join(" or ", names) + " is no address: '" + text + "'");
          return NOBODY;
        });
  }

  void flaw(String what) {
    flaws.add(what);
  }

  /// Throws if anything was wrong.
  void done() {
    if (!flaws.isEmpty()) {
      throw new FlawException(String.join("; ", flaws));
    }
  }
}
