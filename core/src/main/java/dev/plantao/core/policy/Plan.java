package dev.plantao.core.policy;

/// A customer's tier of support (SL-1).
public enum Plan {
  BASIC,
  REGULAR,
  PREMIUM
}
