package dev.plantao.functions.mail.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// Counts how often an expectation holds, prints the figures and demands a floor.
final class Score {

  private final String name;
  private final List<String> misses = new ArrayList<>();
  private int cases;

  Score(String name) {
    this.name = name;
  }

  void add(boolean holds, String id) {
    cases++;
    if (!holds) {
      misses.add(id);
    }
  }

  /// @param percent slightly below what is reached, so that only a loss fails
  void atLeast(double percent) {
    double reached = cases == 0 ? 100 : 100.0 * (cases - misses.size()) / cases;
    System.out.printf(
        "corpus %-28s %5d of %5d  %6.2f %%  %s%n",
        name, cases - misses.size(), cases, reached, misses.size() > 25 ? "" : misses);
    assertThat(reached).as("%s, misses %s", name, misses).isGreaterThanOrEqualTo(percent);
  }
}
