package dev.plantao.core.conversation;

/// An `Idempotency-Key` that was used on a conversation, and the entry that answered it.
///
/// @param entry sequence number of that entry's first event
public record Remembered(IdempotencyKey key, long entry) {}
