package dev.plantao.core.conversation;

/// The open case that a new one looked like when it was opened. For support's eyes: whoever opened
/// it may not know the other.
///
/// @param words which made them alike, as the new case said them
public record Likely(ConversationId conversation, Text words) {}
