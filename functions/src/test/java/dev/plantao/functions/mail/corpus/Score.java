package dev.plantao.functions.mail.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Counts how often an expectation holds, prints the figures and demands a floor.
final class Score {

  private final String name;
  private final Set<String> decided;
  private final List<String> misses = new ArrayList<>();
  private final List<String> differing = new ArrayList<>();
  private int cases;

  Score(String name) {
    this(name, Set.of());
  }

  /// @param decided cases where a rule of ours, or an artefact of the source, makes the difference:
  ///   `docs/mail-corpus.md` gives the reason for each; they are counted apart
  Score(String name, Set<String> decided) {
    this.name = name;
    this.decided = decided;
  }

  void add(boolean holds, String id) {
    cases++;
    if (!holds) {
      (decided.contains(id) ? differing : misses).add(id);
    }
  }

  /// @param percent slightly below what is reached, so that only a loss fails
  void atLeast(double percent) {
    int held = cases - misses.size() - differing.size();
    int judged = cases - differing.size();
    double reached = judged == 0 ? 100 : 100.0 * held / judged;
    System.out.printf(
        "corpus %-28s %5d of %5d, %d differ by decision, else %6.2f %%  %s%n",
        name, held, cases, differing.size(), reached, misses.size() > 25 ? "" : misses);
    assertThat(reached).as("%s, misses %s", name, misses).isGreaterThanOrEqualTo(percent);
  }
}
