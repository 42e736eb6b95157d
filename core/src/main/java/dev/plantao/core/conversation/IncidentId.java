package dev.plantao.core.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/// `I-` and 12 characters of Crockford's base 32, made like a conversation's id.
public record IncidentId(String value) {
  private static final Pattern FORM = Pattern.compile("I-[0-9A-HJKMNP-TV-Z]{12}");

  public IncidentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an incident id: " + value);
    }
  }

  /// Reads what somebody typed; empty where it is no id.
  public static Optional<IncidentId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new IncidentId(value)) : Optional.empty();
  }

  /// The id made of the lowest 60 bits of a number that the caller drew or derived.
  public static IncidentId of(long bits) {
    return new IncidentId("I" + ConversationId.of(Kind.TICKET, bits).value().substring(1));
  }

  @Override
  public String toString() {
    return value;
  }
}
