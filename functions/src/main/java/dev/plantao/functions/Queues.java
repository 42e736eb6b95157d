package dev.plantao.functions;

import dev.plantao.functions.sqs.EffectQueues;
import java.util.Set;
import java.util.TreeSet;

/// The queues of effects as the environment names them.
final class Queues {
  private static final Set<String> VARIABLES =
      Set.of(
          Environment.LETTERS,
          Environment.NOTICES,
          Environment.PAGES,
          Environment.BUS_ENTRIES,
          Environment.PUSHES);

  private Queues() {}

  /// The variables of the queues and some more.
  static Set<String> with(String... others) {
    return with(Set.of(others));
  }

  static Set<String> with(Set<String> others) {
    var all = new TreeSet<>(VARIABLES);
    all.addAll(others);
    return Set.copyOf(all);
  }

  static EffectQueues of(Environment environment) {
    return new EffectQueues(
        environment.get(Environment.LETTERS),
        environment.get(Environment.NOTICES),
        environment.get(Environment.PAGES),
        environment.get(Environment.BUS_ENTRIES),
        environment.get(Environment.PUSHES));
  }
}
