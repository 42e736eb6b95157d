package dev.plantao.functions.http;

import dev.plantao.core.conversation.Actor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who bears a token, as the API understands its claims.
///
/// @param user the `sub`
public record Bearer(String user, boolean staff, @Nullable String name) {

  /// Empty where the token names nobody, or is no ID token.
  public static Optional<Bearer> of(Map<String, String> claims) {
    try {
      var caller = Caller.of(claims);
      return Optional.of(new Bearer(caller.sub(), caller.staff(), caller.name()));
    } catch (ProblemException nobody) {
      return Optional.empty();
    }
  }

  public Actor.Role role() {
    return staff ? Actor.Role.AGENT : Actor.Role.CUSTOMER;
  }
}
