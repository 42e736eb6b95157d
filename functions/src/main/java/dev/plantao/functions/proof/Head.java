package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;

/// The newest entry of a log at some moment: its digest covers all before it.
///
/// @param entry number of its first event
public record Head(ConversationId conversation, long entry, String digest) {}
