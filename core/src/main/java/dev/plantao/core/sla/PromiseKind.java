package dev.plantao.core.sla;

/// What is promised to every customer.
public enum PromiseKind {
  /// A finished first investigation, written by a person (SL-3).
  FIRST_RESPONSE,
  /// The problem solved (SL-5).
  RESOLUTION
}
