package dev.plantao.functions.http;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, by the claims of a token that the gateway has verified. Only ID tokens count: the
/// gateway takes access tokens of the same client too, and Cognito says in `token_use` which it is.
///
/// @param customer from `custom:customer`, which no user can write; null for staff
/// @param email only if it is verified
/// @param groups of `agent`, `lead`, `admin`
record Caller(
    String sub,
    @Nullable CustomerId customer,
    @Nullable EmailAddress email,
    @Nullable String name,
    Set<String> groups) {
  private static final Set<String> STAFF = Set.of("agent", "lead", "admin");

  static Caller of(Map<String, String> claims) {
    var sub = claims.get("sub");
    var isIdToken = claims.getOrDefault("token_use", "id").equals("id");
    if (sub == null || sub.isBlank() || !isIdToken) {
      throw new ProblemException(Problem.unauthorized());
    }
    var customer = claims.getOrDefault("custom:customer", "");
    var verified = "true".equals(claims.get("email_verified"));
    var email = verified ? claims.getOrDefault("email", "") : "";
    return new Caller(
        sub,
        CustomerId.parse(customer).orElse(null),
        EmailAddress.parse(email).orElse(null),
        claims.get("name"),
        groups(claims.getOrDefault("cognito:groups", "")));
  }

  /// API Gateway hands the groups on as `[a b]`.
  private static Set<String> groups(String claim) {
    var groups = new HashSet<>(List.of(claim.replaceAll("[\\[\\],\"]", " ").strip().split("\\s+")));
    groups.retainAll(STAFF);
    return groups;
  }

  boolean staff() {
    return !groups.isEmpty();
  }

  CustomerId requireCustomer() {
    if (customer == null) {
      throw new ProblemException(Problem.forbidden("This call is for customers."));
    }
    return customer;
  }

  void requireStaff() {
    if (!staff()) {
      throw new ProblemException(Problem.forbidden("This call is for support."));
    }
  }

  void requireLead() {
    if (!groups.contains("lead") && !groups.contains("admin")) {
      throw new ProblemException(Problem.forbidden("This call is for leads and admins."));
    }
  }

  void requireAdmin() {
    if (!groups.contains("admin")) {
      throw new ProblemException(Problem.forbidden("This call is for admins."));
    }
  }

  /// As whom cases are assigned to them.
  AgentId agent() {
    return AgentId.parse(sub)
        .orElseThrow(() -> new ProblemException(Problem.forbidden("This token names nobody.")));
  }

  Actor actor() {
    var role = staff() ? Actor.Role.AGENT : Actor.Role.CUSTOMER;
    return new Actor(role, sub, Text.ofNullable(name));
  }
}
