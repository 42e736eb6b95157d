package dev.plantao.core.policy;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is called at 3 a.m., and what happens when nobody answers (CH-6).
///
/// @param order who is called first, who next; empty where a page goes to nobody by name
/// @param repeatEvery how long a page waits for its acknowledgement before it is repeated
/// @param repeats how often one person is called again before the next on the list is
public record OnCall(List<Person> order, Duration repeatEvery, int repeats) {
  public OnCall {
    order = List.copyOf(order);
    if (repeatEvery.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("a page is repeated after a minute or more");
    }
    if (repeats < 0 || repeats > 10) {
      throw new IllegalArgumentException("a page is repeated 0 to 10 times");
    }
  }

  /// Who is called at an attempt; null where the list is empty.
  ///
  /// @param attempt from 1 on; after the last of the list the first is called again
  public @Nullable Person at(int attempt) {
    return order.isEmpty() ? null : order.get((attempt - 1) / (repeats + 1) % order.size());
  }

  /// One on the list.
  ///
  /// @param address where mail reaches them too; null where it does not
  public record Person(AgentId agent, @Nullable EmailAddress address) {}
}
