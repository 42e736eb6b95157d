package dev.plantao.functions.policy;

/// What is wrong with one part of a policy.
///
/// @param field where, such as `teams[1].members[0].agent`
/// @param message continues a sentence that begins with the field
public record Flaw(String field, String message) {}
