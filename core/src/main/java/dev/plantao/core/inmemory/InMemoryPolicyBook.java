package dev.plantao.core.inmemory;

import dev.plantao.core.policy.Edition;
import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.PolicyBook;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A policy book in memory, and the policy in force by a clock.
public final class InMemoryPolicyBook implements PolicyBook, Policies {
  private final List<Edition> editions = new ArrayList<>();
  private final InstantSource clock;

  public InMemoryPolicyBook(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<Edition> editions(int before, int limit) {
    return editions.reversed().stream()
        .filter(edition -> edition.version() < before)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean add(Edition next) {
    return next.version() == editions.size() + 1 && editions.add(next);
  }

  @Override
  public synchronized Policy current() {
    var now = clock.instant();
    return editions.reversed().stream()
        .filter(edition -> edition.effective(now))
        .findFirst()
        .map(Edition::policy)
        .orElse(Policy.DEFAULT);
  }
}
