package dev.plantao.local.rights;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One action on one resource that a role allows.
///
/// @param resource an ARN, perhaps with `*` in it
/// @param conditions all of which must hold
public record Grant(String action, String resource, List<Condition> conditions) {
  /// Every call asks every grant; a template has a few hundred patterns.
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  /// A condition on a key of the request's context. A key that the request does not have fails it,
  /// as on AWS.
  record Condition(String key, List<String> patterns) {
    boolean holds(Map<String, String> context) {
      var value = context.get(key);
      return value != null && patterns.stream().anyMatch(pattern -> like(pattern, value));
    }
  }

  boolean covers(Need need) {
    return like(action, need.action())
        && need.anyOf().stream().anyMatch(wanted -> like(resource, wanted))
        && conditions.stream().allMatch(condition -> condition.holds(need.context()));
  }

  /// Whether a value fits a pattern of a policy.
  static boolean like(String pattern, String value) {
    return COMPILED.computeIfAbsent(pattern, Grant::compiled).matcher(value).matches();
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile(
        pattern
            .chars()
            .mapToObj(sign ->
                switch (sign) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(sign));
                })
            .collect(Collectors.joining()));
  }

  static List<Condition> conditions(JsonNode condition) {
    return condition.properties().stream()
        .filter(operator -> operator.getKey().matches("(ForAllValues:)?String(Equals|Like)"))
        .flatMap(operator -> operator.getValue().properties().stream())
        .map(key -> new Condition(key.getKey(), texts(key.getValue())))
        .toList();
  }

  static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(item -> item.asString("")).toList()
        : List.of(node.asString(""));
  }

  @Override
  public String toString() {
    return action + " on " + resource;
  }
}
