package dev.plantao.core.people;

import java.util.Optional;
import java.util.regex.Pattern;

/// A team's name: 1 to 40 lower-case letters, digits and hyphens.
public record TeamName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public TeamName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a team name: " + value);
    }
  }

  public static Optional<TeamName> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new TeamName(value)) : Optional.empty();
  }
}
