package dev.plantao.local.streams;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// An EventBridge pattern as event source mappings use them: nested objects of lists of choices,
/// where a choice is a value, `prefix`, `suffix`, `exists` or `anything-but`.
public final class EventPattern {
  private final JsonNode pattern;

  private EventPattern(JsonNode pattern) {
    this.pattern = pattern;
  }

  /// Whether an event passes: it matches one of the patterns, or there are none.
  public static boolean passes(List<JsonNode> patterns, JsonNode event) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> new EventPattern(pattern).matches(event));
  }

  private boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  private static boolean matches(JsonNode pattern, JsonNode value) {
    if (pattern.isArray()) {
      for (var choice : pattern) {
        if (chosen(choice, value)) {
          return true;
        }
      }
      return false;
    }
    return pattern.properties().stream()
        .allMatch(entry ->
            entry.getKey().equals("$or")
                ? anyOf(entry.getValue(), value)
                : matches(entry.getValue(), value.path(entry.getKey())));
  }

  private static boolean anyOf(JsonNode patterns, JsonNode value) {
    for (var pattern : patterns) {
      if (matches(pattern, value)) {
        return true;
      }
    }
    return false;
  }

  /// A list matches when one of its values does.
  private static boolean chosen(JsonNode choice, JsonNode value) {
    if (!choice.isObject()) {
      return anyValue(value, one -> one.equals(choice));
    }
    var rule = choice.properties().iterator().next();
    var argument = rule.getValue();
    return switch (rule.getKey()) {
      case "exists" -> argument.asBoolean() == !(value.isMissingNode() || value.isObject());
      case "prefix" -> anyValue(value, one -> text(one).startsWith(argument.asString("")));
      case "suffix" -> anyValue(value, one -> text(one).endsWith(argument.asString("")));
      case "anything-but" ->
          !value.isMissingNode() && !anyValue(value, one -> names(argument, one));
      default ->
          throw new IllegalArgumentException(
              "The filter " + choice + " is not known on this machine.");
    };
  }

  private interface Test {
    boolean on(JsonNode value);
  }

  private static boolean anyValue(JsonNode value, Test test) {
    if (value.isMissingNode()) {
      return false;
    }
    if (!value.isArray()) {
      return test.on(value);
    }
    for (var one : value) {
      if (test.on(one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(JsonNode argument, JsonNode value) {
    if (argument.isObject()) {
      return chosen(argument, value);
    }
    return argument.isArray() ? matches(argument, value) : argument.equals(value);
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString("") : "";
  }
}
