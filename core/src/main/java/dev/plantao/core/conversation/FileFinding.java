package dev.plantao.core.conversation;

/// What was found in a file after its message was written.
public enum FileFinding {
  /// Secrets, which are masked in the copy that is kept.
  MASKED,
  /// Malware; it was not kept.
  INFECTED,
  /// It could not be looked into within bounds; it was not kept.
  REJECTED
}
