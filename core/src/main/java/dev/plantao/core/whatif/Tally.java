package dev.plantao.core.whatif;

import dev.plantao.core.policy.Plan;
import dev.plantao.core.sla.PromiseKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often which verdict became which, by plan and promise. As large as there are plans, however
/// many conversations.
///
/// @param counts in the order of plan, promise, verdicts
public record Tally(List<Count> counts) {
  public static final Tally NONE = new Tally(List.of());

  private static final Comparator<Count> ORDER =
      Comparator.<Count, Plan>comparing(
              Count::plan, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Count::promise)
          .thenComparing(Count::recorded)
          .thenComparing(Count::simulated);

  public Tally {
    counts = List.copyOf(counts);
  }

  /// So many of one plan and promise.
  ///
  /// @param plan null for those who are no known customers
  public record Count(
      @Nullable Plan plan, PromiseKind promise, Verdict recorded, Verdict simulated, long number) {
    private boolean sameCell(Count other) {
      return ORDER.compare(this, other) == 0;
    }
  }

  Tally plus(Count more) {
    var all = new ArrayList<Count>();
    var number = more.number();
    for (var count : counts) {
      if (count.sameCell(more)) {
        number += count.number();
      } else {
        all.add(count);
      }
    }
    all.add(new Count(more.plan(), more.promise(), more.recorded(), more.simulated(), number));
    all.sort(ORDER);
    return new Tally(all);
  }
}
