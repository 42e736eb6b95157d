package dev.plantao.core.conversation;

import java.time.Instant;

/// An event on a conversation's timeline: when, by whom, what. Its sequence number follows from its
/// place in the log.
public record Recorded(Instant at, Actor by, ConversationEvent event) {}
