package dev.plantao.core.policy;

/// The policy in force. May be up to 60 seconds old (law 8).
public interface Policies {
  Policy current();
}
