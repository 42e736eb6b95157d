package dev.plantao.core.conversation;

/// A caller's `Idempotency-Key`, as the conversation remembers it.
///
/// @param hash of caller, route and key: never the key itself
/// @param body digest of the request's body after masking: the same key with another body is
///   refused
public record IdempotencyKey(String hash, String body) {}
