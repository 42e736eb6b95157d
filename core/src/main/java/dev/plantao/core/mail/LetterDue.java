package dev.plantao.core.mail;

import dev.plantao.core.conversation.ConversationId;

/// A letter that an event brings.
///
/// @param entry number of the first event of its entry, by which the entry is found again
/// @param event number of the event itself
public record LetterDue(ConversationId conversation, long entry, long event, LetterKind kind) {}
