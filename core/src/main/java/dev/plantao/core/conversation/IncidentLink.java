package dev.plantao.core.conversation;

/// The incident that a conversation is or was part of.
///
/// @param told number of the newest update that is no news to this conversation: it was told it, or
///   it was old when it was linked
/// @param left whether it is no longer part of it; remembered so that linking again repeats nothing
public record IncidentLink(IncidentId incident, long told, boolean left) {}
