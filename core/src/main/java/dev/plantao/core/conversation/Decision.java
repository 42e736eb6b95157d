package dev.plantao.core.conversation;

import java.util.List;

/// What the rules say to a command.
public sealed interface Decision {

  /// These events follow; none means that nothing is to be written.
  record Accepted(List<Recorded> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(Refusal why) implements Decision {}
}
