/// What is wrong for many at once: the status page, and the way of its news to the conversations
/// that are part of it (PR-8).
///
/// That a conversation is part of an incident, and which news it was told, is on its own log.
@NullMarked
package dev.plantao.core.incident;

import org.jspecify.annotations.NullMarked;
