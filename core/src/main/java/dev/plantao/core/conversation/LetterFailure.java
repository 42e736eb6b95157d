package dev.plantao.core.conversation;

import dev.plantao.core.people.EmailAddress;

/// A letter of ours that came back.
///
/// @param permanent whether further letters to that address are useless
/// @param detail what the other side said, shortened
public record LetterFailure(EmailAddress address, Reason reason, boolean permanent, Text detail) {
  /// Why.
  public enum Reason {
    BOUNCE,
    COMPLAINT,
    REJECT
  }
}
