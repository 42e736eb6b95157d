package dev.plantao.core.policy;

import java.util.regex.Pattern;

/// An external provider whose problems carry no resolution SLA (SL-6), such as `meta`.
public record Provider(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public Provider {
    if (!FORM.matcher(name).matches() || name.equals("none")) {
      throw new IllegalArgumentException("not a provider: " + name);
    }
  }
}
