package dev.plantao.local.rights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// What a function may do, and what of it it has done.
public final class Role {
  private final String function;
  private final List<Grant> grants;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  Role(String function, List<Grant> grants) {
    this.function = function;
    this.grants = List.copyOf(grants);
  }

  /// Reads the inline policies of a role, all intrinsics resolved.
  static List<Grant> grants(JsonNode policies) {
    var grants = new ArrayList<Grant>();
    for (var policy : policies) {
      for (var statement : policy.path("PolicyDocument").path("Statement")) {
        var conditions = Grant.conditions(statement.path("Condition"));
        for (var action : Grant.texts(statement.path("Action"))) {
          for (var resource : Grant.texts(statement.path("Resource"))) {
            grants.add(new Grant(action, resource, conditions));
          }
        }
      }
    }
    return grants;
  }

  public String function() {
    return function;
  }

  /// Whether the role allows it. What is allowed counts as used from here on.
  boolean allows(Need need) {
    var covering = grants.stream().filter(grant -> grant.covers(need)).toList();
    used.addAll(covering);
    return !covering.isEmpty();
  }

  /// As [#allows], and what is not allowed is remembered as refused.
  boolean permits(Need need) {
    var allowed = allows(need);
    if (!allowed) {
      refused.add(need.toString());
    }
    return allowed;
  }

  /// What was granted and never needed, in the order of the template.
  public List<Grant> unused() {
    var left = new LinkedHashSet<>(grants);
    left.removeAll(used);
    return List.copyOf(left);
  }

  /// What was needed and granted.
  public List<Grant> used() {
    return grants.stream().filter(used::contains).distinct().toList();
  }

  /// What was needed and not granted.
  public List<String> refused() {
    return refused.stream().sorted().toList();
  }
}
