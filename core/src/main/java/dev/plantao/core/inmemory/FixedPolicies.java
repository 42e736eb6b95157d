package dev.plantao.core.inmemory;

import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.Policy;

/// One policy, until somebody sets another.
public final class FixedPolicies implements Policies {
  private volatile Policy policy;

  public FixedPolicies(Policy policy) {
    this.policy = policy;
  }

  public void set(Policy other) {
    policy = other;
  }

  @Override
  public Policy current() {
    return policy;
  }
}
