package dev.plantao.core.masking;

/// A secret in a text and the mark in its place.
///
/// @param start its first character, in the text as it came
/// @param end behind its last one
record Edit(int start, int end, String mark, SecretKind kind) {}
