package dev.plantao.core.masking;

/// A secret in a text.
///
/// @param end after its last character
record Find(int start, int end, SecretKind kind) {}
