package dev.plantao.core.whatif;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a simulation.
public record SimulationId(String value) {
  private static final Pattern FORM = Pattern.compile("S-[A-Za-z0-9_-]{22}");

  public SimulationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no simulation is called so: " + value);
    }
  }

  public static Optional<SimulationId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SimulationId(text)) : Optional.empty();
  }
}
