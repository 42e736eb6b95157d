package dev.plantao.functions.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One object of the document. Reads its fields and notes what is wrong with them; a field that is
/// missing or wrong is read as a stand-in, so that the reading goes on to the next.
final class Section {
  /// Nothing in a support desk is promised for longer.
  static final Duration LONGEST = Duration.ofDays(3660);

  private final JsonNode node;
  private final String path;
  private final List<Flaw> flaws;
  private final Set<String> known = new TreeSet<>();

  private Section(JsonNode node, String path, List<Flaw> flaws) {
    this.node = node;
    this.path = path;
    this.flaws = flaws;
  }

  /// The whole document.
  static Section of(JsonNode document, List<Flaw> flaws) {
    return new Section(document, "", flaws);
  }

  String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  void wrong(String field, String message) {
    flaws.add(new Flaw(at(field), message));
  }

  /// Something is wrong with the section as a whole.
  void wrongItself(String message) {
    flaws.add(new Flaw(path, message));
  }

  boolean has(String field) {
    known.add(field);
    return node.hasNonNull(field);
  }

  private @Nullable JsonNode required(String field) {
    if (!has(field)) {
      wrong(field, "is missing");
      return null;
    }
    return node.get(field);
  }

  /// Notes every field that nobody asked for: a typo must not be lost.
  void done() {
    for (var name : node.propertyNames()) {
      if (!known.contains(name)) {
        wrong(name, "is not known here; known are " + String.join(", ", known));
      }
    }
  }

  /// The names of its fields, for sections that are keyed by what they speak of.
  Collection<String> names() {
    known.addAll(node.propertyNames());
    return List.copyOf(node.propertyNames());
  }

  Section section(String field) {
    var value = required(field);
    if (value != null && !value.isObject()) {
      wrong(field, "must be an object");
    }
    return value == null || !value.isObject()
        ? nothing(field)
        : new Section(value, at(field), flaws);
  }

  /// Reads as missing everywhere, and notes nothing more: its own absence was noted.
  private Section nothing(String field) {
    return new Section(JsonNodeFactory.instance.objectNode(), at(field), new ArrayList<>());
  }

  Optional<Section> optionalSection(String field) {
    return has(field) ? Optional.of(section(field)) : Optional.empty();
  }

  List<Section> sections(String field, int most) {
    var sections = new ArrayList<Section>();
    int i = 0;
    for (var item : items(field, most)) {
      var where = field + "[" + i++ + "]";
      if (item.isObject()) {
        sections.add(new Section(item, at(where), flaws));
      } else {
        wrong(where, "must be an object");
      }
    }
    return sections;
  }

  private List<JsonNode> items(String field, int most) {
    var list = required(field);
    if (list == null) {
      return List.of();
    }
    if (!list.isArray()) {
      wrong(field, "must be a list");
      return List.of();
    }
    if (list.size() > most) {
      wrong(field, "has " + list.size() + " entries; at most " + most + " are allowed");
      return List.of();
    }
    return List.copyOf(list.values());
  }

  /// A list of values that `read` knows, each once.
  <T> Set<T> set(String field, int most, Function<String, Optional<T>> read, String allowed) {
    var values = new HashSet<T>();
    int i = 0;
    for (var item : items(field, most)) {
      var where = field + "[" + i++ + "]";
      var value = item.isString() ? read.apply(item.stringValue()) : Optional.<T>empty();
      if (value.isEmpty()) {
        wrong(where, "must be " + allowed);
      } else if (!values.add(value.get())) {
        wrong(where, "stands there twice");
      }
    }
    return values;
  }

  /// A list of values that `read` knows, in their order.
  <T> List<T> list(String field, int most, Function<String, Optional<T>> read, String allowed) {
    var values = new ArrayList<T>();
    int i = 0;
    for (var item : items(field, most)) {
      var where = field + "[" + i++ + "]";
      var value = item.isString() ? read.apply(item.stringValue()) : Optional.<T>empty();
      value.ifPresentOrElse(values::add, () -> wrong(where, "must be " + allowed));
    }
    return values;
  }

  <T> Optional<T> one(String field, Function<String, Optional<T>> read, String allowed) {
    var value = required(field);
    if (value == null) {
      return Optional.empty();
    }
    var known = value.isString() ? read.apply(value.stringValue()) : Optional.<T>empty();
    if (known.isEmpty()) {
      wrong(field, "must be " + allowed);
    }
    return known;
  }

  <T> @Nullable T optional(String field, Function<String, Optional<T>> read, String allowed) {
    return has(field) ? one(field, read, allowed).orElse(null) : null;
  }

  int number(String field, int least, int most) {
    var value = required(field);
    if (value == null) {
      return least;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      wrong(field, "must be a whole number from " + least + " to " + most);
      return least;
    }
    return value.intValue();
  }

  boolean flag(String field) {
    var value = required(field);
    if (value != null && !value.isBoolean()) {
      wrong(field, "must be true or false");
    }
    return value != null && value.isBoolean() && value.booleanValue();
  }

  /// A time longer than nothing.
  Duration time(String field) {
    return duration(field, Duration.ofSeconds(1), "must be longer than nothing");
  }

  /// A time, or none at all (`PT0S`).
  Duration timeOrNone(String field) {
    return duration(field, Duration.ZERO, "must not be negative");
  }

  /// @param least also what is read in place of a wrong one
  Duration duration(String field, Duration least, String tooShort) {
    var value = required(field);
    if (value == null) {
      return least;
    }
    var time = parsed(value);
    if (time.isEmpty()) {
      wrong(field, "must be a duration in whole seconds such as PT30M, PT48H or P7D");
    } else if (time.get().compareTo(least) < 0) {
      wrong(field, tooShort);
    } else if (time.get().compareTo(LONGEST) > 0) {
      wrong(field, "must be at most ten years (P3660D)");
    } else {
      return time.get();
    }
    return least;
  }

  private static Optional<Duration> parsed(JsonNode value) {
    try {
      return value.isString()
          ? Optional.of(Duration.parse(value.stringValue())).filter(time -> time.toNanosPart() == 0)
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
