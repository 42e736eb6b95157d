package dev.plantao.core.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/// The customer's id, as the issuer's claim carries it: 1 to 64 letters, digits, `-`, `_`, `.`.
public record CustomerId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public CustomerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a customer id: " + value);
    }
  }

  public static Optional<CustomerId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new CustomerId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
