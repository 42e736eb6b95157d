package dev.plantao.core.conversation;

import java.util.List;

/// What the rules say to a command on two conversations at once.
public sealed interface JointDecision {

  /// Both or none.
  ///
  /// @param first of the conversation that the command names
  /// @param second of the other
  record Accepted(List<Recorded> first, List<Recorded> second) implements JointDecision {
    public Accepted {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  record Refused(Refusal why) implements JointDecision {}
}
