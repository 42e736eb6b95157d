package dev.plantao.local.rights;

import java.util.List;
import java.util.Map;

/// A right that a call needs.
///
/// @param action as in a policy, such as `dynamodb:PutItem`
/// @param anyOf ARNs of which one must be allowed: SES takes the address or its domain
/// @param context keys that conditions of a policy ask for
public record Need(String action, List<String> anyOf, Map<String, String> context) {
  static Need of(String action, String resource) {
    return new Need(action, List.of(resource), Map.of());
  }

  @Override
  public String toString() {
    return action + " on " + String.join(" or ", anyOf);
  }
}
