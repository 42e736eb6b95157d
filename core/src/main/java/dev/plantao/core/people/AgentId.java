package dev.plantao.core.people;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who a conversation is assigned to: the staff member's id at the issuer, 1 to 128 characters
/// without white space.
public record AgentId(String value) {
  private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}]{1,128}");

  public AgentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an agent id");
    }
  }

  public static Optional<AgentId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new AgentId(value)) : Optional.empty();
  }
}
